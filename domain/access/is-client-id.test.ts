import { expect, it } from 'vitest';
import { isClientId } from './is-client-id.ts';

it.each(['auto', 'stride-services', 'a1-b2', `a${'b'.repeat(31)}`])('%s is a client id', (id) => {
  expect(isClientId(id)).toBe(true);
});

it.each([
  'abc',
  'Auto-Kowalski',
  '1auto',
  'auto-',
  '-auto',
  'auto_kowalski',
  'auto kowalski',
  'auto\n',
  `a${'b'.repeat(32)}`,
  '',
  null,
  undefined,
  42,
  ['auto-kowalski'],
])('%j is not', (id) => {
  expect(isClientId(id)).toBe(false);
});
