import { expect, test } from 'vitest';
import { contactEmail, contactPhone, googleCalendarId } from './contact.ts';
import { refused } from './refused.fixture.ts';

test.each([
  ['biuro@autoserwis.pl', 'biuro@autoserwis.pl'],
  [' Anna.Nowak+chat@Salon-Bella.EXAMPLE ', 'Anna.Nowak+chat@salon-bella.example'],
])('%j is kept as %j', (typed, email) => {
  expect(contactEmail(typed)).toBe(email);
});

test.each([
  '',
  'biuro',
  '@salon.pl',
  'biuro@',
  'biuro@localhost',
  'biuro@127.0.0.1',
  'biuro@salon.pl/x',
  'a@b@salon.pl',
  'biuro@salon.pl\nBcc: all@salon.pl',
  '"biuro"@salon.pl',
  'a..b@salon.pl',
  '=cmd()@salon.pl',
  `${'x'.repeat(65)}@salon.pl`,
])('%j is no address to write to', (typed) => {
  expect(refused(() => contactEmail(typed))).toMatchObject({ type: 'BadInput', field: 'contactEmail' });
});

test.each(['+48 22 555 01 02', '225550102', '(22) 555-01-02', '+49 (0)30 1234567'])(
  '%s can be called',
  (typed) => {
    expect(contactPhone(typed)).toBe(typed);
  },
);

test.each(['', '12345', '+48 22 555 01 02 x7', '1'.repeat(16), '112;ext=5', '+48\n225550102', '=1+1234567'])(
  '%j is no phone number',
  (typed) => {
    expect(refused(() => contactPhone(typed))).toMatchObject({ type: 'BadInput', field: 'contactPhone' });
  },
);

test('a calendar has an id without a path', () => {
  expect(googleCalendarId(' abc123@group.calendar.google.com ')).toBe('abc123@group.calendar.google.com');
  for (const typed of ['../x', 'a b', 'https://calendar.google.com/x', 'a\nb', '']) {
    expect(refused(() => googleCalendarId(typed))).toMatchObject({ field: 'googleCalendarId' });
  }
});
