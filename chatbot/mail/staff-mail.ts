import type { Booking } from '../../domain/appointments/booking.ts';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import { letter } from './letter.ts';
import type { OutgoingMail } from './mailer.ts';
import { visitDay } from './visit-day.ts';

/** Tells the company of an appointment, in its own language; null where it does not want to hear of them. */
export function staffMail(profile: ChatProfile, booking: Booking): OutgoingMail | null {
  const { contactEmail, language, features } = profile;
  if (contactEmail === null || !features.has('notifications')) return null;
  const { contact, time, service, sessionId } = booking;
  const day = visitDay(booking, profile.timeZone, language);
  const who = [contact.name, contact.email, contact.phone, service].filter(Boolean).join('\n');
  if (language === 'pl') {
    const state = booking.verifiedAt ? 'Wizyta potwierdzona' : 'Nowa rezerwacja';
    return letter(contactEmail, `${state}: ${booking.day} ${time}`, [
      booking.verifiedAt
        ? 'Klient potwierdził wizytę kodem.'
        : 'Ktoś zarezerwował wizytę. Czeka na potwierdzenie kodem; bez niego termin wkrótce się zwolni.',
      `${day}, godz. ${time}`,
      who,
      `Rozmowa: ${sessionId}`,
    ]);
  }
  const state = booking.verifiedAt ? 'Appointment confirmed' : 'New booking';
  return letter(contactEmail, `${state}: ${booking.day} ${time}`, [
    booking.verifiedAt
      ? 'The visitor has confirmed by code.'
      : 'Somebody has booked. It waits to be confirmed by code; without, the time is soon free again.',
    `${day}, ${time}`,
    who,
    `Conversation: ${sessionId}`,
  ]);
}
