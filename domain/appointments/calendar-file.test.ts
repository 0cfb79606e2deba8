import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const entry = {
  uid: 'a1@salon-aurora',
  from: Date.parse('2026-11-27T09:00:00Z'),
  to: Date.parse('2026-11-27T10:00:00Z'),
  writtenAt: Date.parse('2026-11-26T08:00:00Z'),
  summary: 'Wizyta',
  description: 'Strzyżenie',
};

describe('the calendar file of a visit', () => {
  it('is one event in UTC', () => {
    expect(calendarFile(entry).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Stride Services//Chatbot//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:a1@salon-aurora',
      'DTSTAMP:20261126T080000Z',
      'DTSTART:20261127T090000Z',
      'DTEND:20261127T100000Z',
      'SUMMARY:Wizyta',
      'DESCRIPTION:Strzyżenie',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('lets nobody write a line of it', () => {
    const hostile =
      'Jan\r\nATTENDEE:mailto:x@example.com\nEND:VEVENT\u2028X:1\u0085Y:2\rZ:3\u0000; a, b \\ c';
    const lines = calendarFile({ ...entry, summary: hostile, location: hostile }).split('\r\n');
    const names = lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(':')[0]);
    expect(names.filter((name) => ['ATTENDEE', 'X', 'Y', 'Z'].includes(name!))).toEqual([]);
    expect(names.filter((name) => name === 'END')).toHaveLength(2);
    expect(calendarFile({ ...entry, summary: hostile }).replaceAll('\r\n ', '')).toContain(
      'SUMMARY:Jan\\nATTENDEE:mailto:x@example.com\\nEND:VEVENT\\nX:1\\nY:2\\nZ:3\\; a\\, b \\\\ c\r\n',
    );
  });

  it('folds long lines at 75 octets between characters', () => {
    const long = 'Zażółć gęślą jaźń 🌸'.repeat(20);
    const file = calendarFile({ ...entry, description: long });
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(file.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${long}\r\n`);
  });
});
