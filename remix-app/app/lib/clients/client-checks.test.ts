import { describe, expect, it } from 'vitest';
import * as checks from './client-checks.ts';

describe.each([
  [
    'checkCompanyName',
    ['Salon Bella', 'Auto "Kowalski" & Syn', '3M'],
    ['', ' ', 'a'.repeat(121), 'Salon\nBella', '=cmd()', '+48', 'Salon \u202eallеB', '—'],
  ],
  ['checkClientId', ['salon-bella'], ['', 'Client_A', '../x', 'a'.repeat(2048), 'abc']],
  ['checkDomain', ['salon.pl'], ['', 'localhost', 'http://169.254.169.254']],
  ['checkTaxId', ['', '526-104-08-28'], ['526-104-08-29', 'x']],
  ['checkContactEmail', ['biuro@salon.pl'], ['', 'biuro', 'biuro@localhost', 'a b@salon.pl', '@salon.pl']],
  ['checkContactPhone', ['', '+48 22 555 01 02'], ['12345', 'telefon', '+48 22 555 01 02 55 55 55']],
  ['checkMonthlyFee', ['0', '1 234,50'], ['', '-1', 'dużo']],
  ['checkTimeZone', ['Europe/Warsaw', 'UTC'], ['', '+02:00', 'Europe/Nowhere', 'x y']],
  ['checkCompanyFacts', ['', 'a'.repeat(4000)], ['a'.repeat(4001)]],
  [
    'checkPrivacyUrl',
    ['', 'https://salon.pl/prywatnosc'],
    ['http://salon.pl', 'https://localhost/x', 'javascript:alert(1)', 'https://'],
  ],
  ['checkCalendarId', ['', 'abc@group.calendar.google.com'], ['<b>', 'a b']],
] as const)('%s', (name, right, wrong) => {
  it.each(right)('takes %j', (value) => expect(checks[name](value)).toBeNull());
  it.each(wrong)('minds %j', (value) => expect(checks[name](value)).toMatch(/^clientform\./));
});

it('a whole number stands in its bounds', () => {
  const check = checks.checkWholeNumber(5, 480);
  expect(['5', '480', ' 30 '].map(check)).toEqual([null, null, null]);
  expect(['', '4', '481', '1.5', '-5', '1e2'].map(check)).toEqual(Array(6).fill('clientform.numberWrong'));
});
