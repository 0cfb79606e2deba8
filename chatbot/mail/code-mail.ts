import type { Booking } from '../../domain/appointments/booking.ts';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import { letter } from './letter.ts';
import type { OutgoingMail } from './mailer.ts';
import { visitDay } from './visit-day.ts';

/**
 * The mail with the code. Nothing that the visitor wrote is in it: anybody may have entered this address, and the mail
 * is no place for anybody's words.
 */
export function codeMail(profile: ChatProfile, booking: Booking, code: string): OutgoingMail {
  const { contact, language, time } = booking;
  const { companyName } = profile;
  const day = visitDay(booking, profile.timeZone, language);
  return language === 'pl'
    ? letter(contact.email, `${code} to Twój kod: ${companyName}`, [
        'Dzień dobry,',
        `Twój kod do potwierdzenia wizyty: ${code}`,
        `${companyName}, ${day}, godz. ${time}.`,
        'Wpisz kod w oknie czatu. Jest ważny 10 minut.',
        'Jeśli to nie Twoja rezerwacja, zignoruj tę wiadomość.',
      ])
    : letter(contact.email, `${code} is your code: ${companyName}`, [
        'Hello,',
        `Your code to confirm the appointment: ${code}`,
        `${companyName}, ${day}, ${time}.`,
        'Enter the code in the chat. It is valid for 10 minutes.',
        'If you did not book this, ignore this message.',
      ]);
}

/** The same in a text message. */
export function codeMessage(profile: ChatProfile, { language }: Booking, code: string): string {
  return language === 'pl'
    ? `${profile.companyName}: kod do potwierdzenia wizyty ${code}, ważny 10 minut.`
    : `${profile.companyName}: your code to confirm the appointment is ${code}, valid for 10 minutes.`;
}
