import { describe, expect, it } from 'vitest';
import type { Booking } from '../../domain/appointments/booking.ts';
import { chatProfileOf } from '../../domain/clients/chat-profile.ts';
import { codeMail } from './code-mail.ts';
import { confirmationMail } from './confirmation-mail.ts';
import { staffMail } from './staff-mail.ts';

const row = {
  client_id: 'salon-aurora',
  SK: 'PROFILE' as const,
  company_name: 'Salon <Aurora> & Córki',
  contact_email: 'salon@aurora.example',
  contact_phone: '+48 22 123 45 67',
  features_enabled: ['calendar', 'notifications'],
};
const profile = chatProfileOf(row);
const booking: Booking = {
  appointmentId: '11111111-2222-5333-8444-555555555555',
  sessionId: 'sess_1',
  createdAt: 1_795_680_000,
  day: '2026-11-27',
  time: '10:00',
  start: Date.parse('2026-11-27T09:00:00Z') / 1000,
  minutes: 60,
  contact: { name: '<img src=x onerror=alert(1)>', email: 'ala@poczta.example', phone: '+48 600 100 200' },
  service: 'Cięcie & "kolor"',
  language: 'pl',
  code: { hash: 'h', expiresAt: 0, tries: 0, resends: 0 },
};

describe('the mail with the code', () => {
  it('says where, when and the code, and not a word of the visitor', () => {
    const mail = codeMail(profile, booking, '012345');
    expect(mail).toMatchObject({
      to: 'ala@poczta.example',
      subject: '012345 to Twój kod: Salon <Aurora> & Córki',
    });
    expect(mail.text).toContain('Salon <Aurora> & Córki, piątek, 27 listopada 2026, godz. 10:00.');
    expect(mail.html).toContain('Salon &lt;Aurora&gt; &amp; Córki');
    expect(`${mail.text}${mail.html}`).not.toMatch(/img|kolor/);
  });

  it('is in English for whoever speaks it', () => {
    const { text } = codeMail(profile, { ...booking, language: 'en' }, '012345');
    expect(text).toMatch(/Friday,? 27 November 2026, 10:00/);
    expect(text).toContain('valid for 10 minutes');
  });
});

describe('the confirmation', () => {
  it('carries a file for the calendar', () => {
    const { attachments, text, html } = confirmationMail(profile, booking, 0);
    expect(text).toContain('Zmiana albo odwołanie wizyty: +48 22 123 45 67, salon@aurora.example');
    expect(html).toContain('Cięcie &amp; &quot;kolor&quot;');
    expect(attachments).toMatchObject([{ name: 'wizyta.ics', contentType: 'text/calendar; charset=utf-8' }]);
    expect(attachments![0]!.content).toContain('DTSTART:20261127T090000Z\r\nDTEND:20261127T100000Z\r\n');
  });
});

describe('the mail to the company', () => {
  it('says who comes, as text', () => {
    const mail = staffMail(profile, booking)!;
    expect(mail).toMatchObject({ to: 'salon@aurora.example', subject: 'Nowa rezerwacja: 2026-11-27 10:00' });
    expect(mail.html).toContain(
      '&lt;img src=x onerror=alert(1)&gt;<br>ala@poczta.example<br>+48 600 100 200',
    );
    expect(mail.html).not.toContain('<img');
  });

  it('is written only where the company wants it', () => {
    expect(staffMail(chatProfileOf({ ...row, features_enabled: ['calendar'] }), booking)).toBeNull();
    expect(staffMail(chatProfileOf({ ...row, contact_email: undefined! }), booking)).toBeNull();
  });
});
