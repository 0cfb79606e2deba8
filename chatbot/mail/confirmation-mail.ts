import type { Booking } from '../../domain/appointments/booking.ts';
import { calendarFile } from '../../domain/appointments/calendar-file.ts';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import { letter } from './letter.ts';
import type { OutgoingMail } from './mailer.ts';
import { visitDay } from './visit-day.ts';

/** Tells the visitor that the visit is settled, with a file for their calendar. `now` in ms since the epoch. */
export function confirmationMail(profile: ChatProfile, booking: Booking, now: number): OutgoingMail {
  const { contact, language, time, service, start, minutes, appointmentId } = booking;
  const { companyName, contactPhone, contactEmail } = profile;
  const day = visitDay(booking, profile.timeZone, language);
  const reach = [contactPhone, contactEmail].filter(Boolean).join(', ');
  const what = service ? [service] : [];
  const mail =
    language === 'pl'
      ? letter(contact.email, `Wizyta potwierdzona: ${companyName}, ${booking.day} ${time}`, [
          'Dzień dobry,',
          'wizyta jest potwierdzona.',
          [companyName, `${day}, godz. ${time}`, ...what].join('\n'),
          ...(reach ? [`Zmiana albo odwołanie wizyty: ${reach}`] : []),
        ])
      : letter(contact.email, `Appointment confirmed: ${companyName}, ${booking.day} ${time}`, [
          'Hello,',
          'your appointment is confirmed.',
          [companyName, `${day}, ${time}`, ...what].join('\n'),
          ...(reach ? [`To change or cancel it: ${reach}`] : []),
        ]);
  const content = calendarFile({
    uid: `${appointmentId}@${profile.clientId}`,
    from: start * 1000,
    to: (start + minutes * 60) * 1000,
    writtenAt: now,
    summary: [companyName, ...what].join(': '),
    description: reach,
  });
  return {
    ...mail,
    attachments: [{ name: 'wizyta.ics', contentType: 'text/calendar; charset=utf-8', content }],
  };
}
