import { bookVisit } from './book-visit.ts';
import { bookingStore } from './booking-store.ts';
import { confirmVisit } from './confirm-visit.ts';
import type { BookingDesk } from './desk.ts';
import { listFreeTimes } from './free-times.ts';
import { pendingVisit } from './pending-visit.ts';
import { renewCode } from './renew-code.ts';
import type { BookingServices } from './services.ts';

/** The desk at which one client's visitors book. */
export function bookingDesk(services: BookingServices): BookingDesk {
  const store = bookingStore(services.tables);
  return {
    freeSlots: (date) => listFreeTimes(services, store, date),
    book: (wish) => bookVisit(services, store, wish),
    verify: (input) => confirmVisit(services, store, input),
    sendNewCode: (input) => renewCode(services, store, input),
    pending: (sessionId) => pendingVisit(store, sessionId, services.now()),
  };
}
