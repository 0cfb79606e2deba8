import type { Booking } from '../../domain/appointments/booking.ts';
import { CODE, hashOfCode, isSameHash } from '../../domain/appointments/code.ts';
import { uuidFrom } from '../../domain/events/uuid-from.ts';
import { emptyOutbox } from '../calendar/outbox.ts';
import { confirmationMail } from '../mail/confirmation-mail.ts';
import type { BookingStore } from './booking-store.ts';
import type { BookingDesk } from './desk.ts';
import type { BookingServices } from './services.ts';
import { tellStaff } from './tell-staff.ts';

/** Confirms an appointment by its code; then the visitor, the company and its calendar hear of it. */
export async function confirmVisit(
  services: BookingServices,
  store: BookingStore,
  { appointmentId, sessionId, code }: { appointmentId: string; sessionId: string; code: string },
): ReturnType<BookingDesk['verify']> {
  const now = services.now();
  const { ok, booking } = await store.countTry(sessionId, appointmentId, now);
  if (!booking) return { ok: false, reason: 'unknown' };
  if (!ok) return refused(services, booking);
  const hash = hashOfCode(code, appointmentId, await services.secret());
  if (!isSameHash(hash, booking.code.hash))
    return { ok: false, reason: 'wrong', triesLeft: CODE.tries - booking.code.tries };
  const verifiedAt = new Date(now).toISOString();
  const isConfirmed = await store.confirm(booking, verifiedAt, services.calendar !== null);
  if (!isConfirmed) return refused(services, (await store.read(sessionId, appointmentId)) ?? booking);

  const confirmed = { ...booking, verifiedAt };
  await Promise.all([
    track(services, confirmed),
    services.mailer
      .send(confirmationMail(services.profile, confirmed, now))
      .catch((error: unknown) => services.log.error('A confirmation could not be mailed.', error as Error)),
    tellStaff(services, confirmed),
    services.calendar ? emptyOutbox(services.tables, services.calendar, services.log) : null,
  ]);
  return { ok: true, date: booking.day, time: booking.time };
}

/** Why a code is not even looked at. One that confirmed before is tracked again: its event may have been lost. */
async function refused(
  services: BookingServices,
  booking: Booking,
): Promise<{ ok: false; reason: 'already' | 'expired' }> {
  if (booking.verifiedAt === undefined) return { ok: false, reason: 'expired' };
  await track(services, booking);
  return { ok: false, reason: 'already' };
}

async function track({ analytics }: BookingServices, booking: Booking): Promise<void> {
  const { appointmentId, sessionId, verifiedAt } = booking;
  await analytics.trackAppointmentVerified(
    sessionId,
    { appointmentId },
    { eventId: uuidFrom('appointment_verified', appointmentId), at: verifiedAt! },
  );
  await analytics.flush();
}
