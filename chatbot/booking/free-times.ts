import { takenSpans } from '../../domain/appointments/day-book.ts';
import { freeSlots, refusalOfDay } from '../../domain/appointments/free-slots.ts';
import { slotsOf } from '../../domain/appointments/slots.ts';
import type { BookingStore } from './booking-store.ts';
import { busyElsewhere } from './busy-elsewhere.ts';
import type { BookingDesk } from './desk.ts';
import { receptionOf } from './reception.ts';
import type { BookingServices } from './services.ts';

/** The times of a day that may still be had. */
export async function listFreeTimes(
  services: BookingServices,
  store: BookingStore,
  date: string,
): ReturnType<BookingDesk['freeSlots']> {
  const { profile } = services;
  const now = services.now();
  const reason = refusalOfDay(date, profile.timeZone, now);
  if (reason) return { ok: false, reason };
  const slots = slotsOf(date, receptionOf(profile));
  if (slots.length === 0) return { ok: false, reason: 'closed' };
  const [book, busy] = await Promise.all([store.readDay(date, false), busyElsewhere(services, slots)]);
  const free = freeSlots(slots, [...takenSpans(book, now), ...busy], now);
  return { ok: true, times: free.map(({ time }) => time) };
}
