import { setTimeout as pause } from 'node:timers/promises';
import { isPending, type Booking } from '../../domain/appointments/booking.ts';
import { CODE, hashOfCode, newCode } from '../../domain/appointments/code.ts';
import { takenSpans } from '../../domain/appointments/day-book.ts';
import { chooseSlot } from '../../domain/appointments/free-slots.ts';
import { slotsOf } from '../../domain/appointments/slots.ts';
import { uuidFrom } from '../../domain/events/uuid-from.ts';
import { emptyOutbox } from '../calendar/outbox.ts';
import type { BookingStore } from './booking-store.ts';
import { busyElsewhere } from './busy-elsewhere.ts';
import type { BookingAnswer, BookingWish } from './desk.ts';
import { bookedAppointment } from './pending-visit.ts';
import { readWish } from './read-wish.ts';
import { receptionOf } from './reception.ts';
import { sendCode } from './send-code.ts';
import type { BookingServices } from './services.ts';
import { tellStaff } from './tell-staff.ts';

/** So many may wait for their codes in one session: nobody fills a calendar with visits that nobody confirms. */
const MOST_PENDING = 3;
/** Each loss is another's booking on that day, and a day has fewer slots. */
const ATTEMPTS = 100;

/** Books a time and sends its code. The same wish again answers what it came to before. */
export async function bookVisit(
  services: BookingServices,
  store: BookingStore,
  wish: BookingWish,
): Promise<BookingAnswer> {
  const read = readWish(wish);
  if (!read.ok) return { ok: false, reason: 'invalid', field: read.field };
  const { tables, profile } = services;
  const appointmentId = uuidFrom('appointment', tables.clientId, wish.sessionId, wish.requestId);
  const before = await store.ofSession(wish.sessionId);
  const same = before.find((booking) => booking.appointmentId === appointmentId);
  if (same) return answered(services, same);
  if (before.filter((booking) => isPending(booking, services.now())).length >= MOST_PENDING)
    return { ok: false, reason: 'too_many' };

  const reception = receptionOf(profile);
  const [secret, language, busy] = await Promise.all([
    services.secret(),
    services.languageOf(wish.sessionId),
    busyElsewhere(services, slotsOf(wish.date, reception)),
  ]);
  const code = newCode(services.randomBytes);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const now = services.now();
    const book = await store.readDay(wish.date, true);
    // The same wish, at the same moment elsewhere, was quicker.
    const twin = book.visits[appointmentId] ? await store.read(wish.sessionId, appointmentId) : null;
    if (twin) return answered(services, twin);
    const choice = chooseSlot(
      { day: wish.date, time: wish.time },
      reception,
      [...takenSpans(book, now), ...busy],
      now,
    );
    if (!choice.ok) return { ok: false, reason: choice.reason, times: choice.free.map(({ time }) => time) };
    const booking: Booking = {
      appointmentId,
      sessionId: wish.sessionId,
      createdAt: Math.floor(now / 1000),
      day: wish.date,
      time: choice.slot.time,
      start: choice.slot.from / 1000,
      minutes: reception.minutes,
      contact: read.contact,
      ...(read.service ? { service: read.service } : {}),
      language: language ?? profile.language,
      code: {
        hash: hashOfCode(code, appointmentId, secret),
        expiresAt: now + CODE.lifeMs,
        tries: 0,
        resends: 0,
      },
    };
    const outcome = await store.book(booking, book, now);
    if (outcome === 'booked') {
      const [isSent] = await Promise.all([
        sendCode(services, booking, code),
        tellStaff(services, booking),
        // What the calendar did not take before may be taken now.
        services.calendar ? emptyOutbox(tables, services.calendar, services.log) : null,
      ]);
      if (!isSent) await store.markUnsent(booking);
      return answered(services, isSent ? booking : { ...booking, code: { ...booking.code, isUnsent: true } });
    }
    const other = outcome === 'exists' ? await store.read(wish.sessionId, appointmentId) : null;
    if (other) return answered(services, other);
    await pause(Math.random() * 10);
  }
  throw new Error('A day is booked so fast that this visitor never got a turn.');
}

/** Tracks it, under an id and a time of its own, so that it counts once however often it is asked for. */
async function answered({ analytics }: BookingServices, booking: Booking): Promise<BookingAnswer> {
  const { appointmentId, sessionId, day, time, createdAt } = booking;
  await analytics.trackAppointmentCreated(
    sessionId,
    { appointmentId, appointmentDatetime: `${day}T${time}` },
    { eventId: uuidFrom('appointment_created', appointmentId), at: new Date(createdAt * 1000) },
  );
  return { ok: true, appointment: bookedAppointment(booking) };
}
