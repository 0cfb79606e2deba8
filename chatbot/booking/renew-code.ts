import { isPending } from '../../domain/appointments/booking.ts';
import { CODE, hashOfCode, newCode } from '../../domain/appointments/code.ts';
import type { BookingStore } from './booking-store.ts';
import type { BookingDesk } from './desk.ts';
import { sendCode } from './send-code.ts';
import type { BookingServices } from './services.ts';

/** Sends a new code in the place of the old one, and holds the time for as long as it lives. */
export async function renewCode(
  services: BookingServices,
  store: BookingStore,
  { appointmentId, sessionId }: { appointmentId: string; sessionId: string },
): ReturnType<BookingDesk['sendNewCode']> {
  const now = services.now();
  const booking = await store.read(sessionId, appointmentId);
  if (booking?.verifiedAt !== undefined) return { ok: false, reason: 'already' };
  if (!booking || !isPending(booking, now)) return { ok: false, reason: 'unknown' };
  if (booking.code.resends >= CODE.resends) return { ok: false, reason: 'too_often' };
  const code = newCode(services.randomBytes);
  const hash = hashOfCode(code, appointmentId, await services.secret());
  // Somebody asks for one at this very moment, or has confirmed; the other request answers for both.
  if (!(await store.renew(booking, hash, now + CODE.lifeMs))) return { ok: false, reason: 'too_often' };
  if (!(await sendCode(services, booking, code))) throw new Error('The new code could not be mailed.');
  return { ok: true };
}
