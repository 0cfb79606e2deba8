import { isPending, type Booking } from '../../domain/appointments/booking.ts';
import type { BookingStore } from './booking-store.ts';
import type { BookedAppointment } from './desk.ts';

/** The latest appointment of a session that waits for its code. */
export async function pendingVisit(
  store: BookingStore,
  sessionId: string,
  now: number,
): Promise<BookedAppointment | null> {
  const waiting = (await store.ofSession(sessionId)).filter((booking) => isPending(booking, now));
  const latest = waiting.sort((a, b) => b.createdAt - a.createdAt)[0];
  return latest ? bookedAppointment(latest) : null;
}

/** An appointment as its visitor may see it. */
export function bookedAppointment({ appointmentId, day, time, contact, code }: Booking): BookedAppointment {
  return {
    appointmentId,
    date: day,
    time,
    email: contact.email,
    codeExpiresAt: new Date(code.expiresAt).toISOString(),
    ...(code.isUnsent ? { isCodeUnsent: true } : {}),
  };
}
