import type { Booking } from '../../domain/appointments/booking.ts';
import { codeMail, codeMessage } from '../mail/code-mail.ts';
import type { BookingServices } from './services.ts';

/** Sends a code by mail, and to the phone where one is given and messages can be sent; false where the mail failed. */
export async function sendCode(
  { profile, mailer, sms, log }: BookingServices,
  booking: Booking,
  code: string,
): Promise<boolean> {
  const { phone } = booking.contact;
  const message =
    phone && sms.isAvailable
      ? sms
          .send({ to: phone, text: codeMessage(profile, booking, code) })
          .catch((error: unknown) => log.error('A code could not be sent to a phone.', error as Error))
      : null;
  const mail = mailer.send(codeMail(profile, booking, code)).then(
    () => true,
    (error: unknown) => {
      log.error('A code could not be mailed.', error as Error);
      return false;
    },
  );
  const [isSent] = await Promise.all([mail, message]);
  return isSent;
}
