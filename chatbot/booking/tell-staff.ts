import type { Booking } from '../../domain/appointments/booking.ts';
import { staffMail } from '../mail/staff-mail.ts';
import type { BookingServices } from './services.ts';

/** Tells the company of an appointment. A mail that fails is logged: the appointment stands. */
export async function tellStaff({ profile, mailer, log }: BookingServices, booking: Booking): Promise<void> {
  const mail = staffMail(profile, booking);
  if (!mail) return;
  await mailer
    .send(mail)
    .catch((error: unknown) => log.error('The mail about an appointment could not be sent.', error as Error));
}
