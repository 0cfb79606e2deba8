import { expect, it } from 'vitest';
import { attributeWord, isInstant, valueWord } from './attributes.ts';

it('an attribute is called by its word where there is one', () => {
  expect(attributeWord('monthly_fee')).toBe('monthly_fee');
  expect(attributeWord('branding.greeting.pl')).toBe('branding_greeting_pl');
  expect(attributeWord('lambda_arn')).toBeNull();
  expect(attributeWord('constructor')).toBeNull();
});

it('an instant is what has a day, a time and its Z', () => {
  expect(isInstant('2026-11-26T11:46:09.787Z')).toBe(true);
  expect(['2026-11-26', 'seen 2026-11-26T11:46:09Z', '09:00'].map(isInstant)).toEqual([false, false, false]);
});

it('a value of a few is called by its word, whatever else is as it was written', () => {
  expect(valueWord('status', 'cancelled')).toBe('clients.status_CANCELLED');
  expect(valueWord('staff_may_invite', 'true')).toBe('audit.yes');
  expect(valueWord('company_name', 'active')).toBeNull();
  expect(valueWord('status', 'constructor')).toBeNull();
  expect(valueWord('constructor', 'name')).toBeNull();
});
