import { expect, test } from 'vitest';
import { whyNoClientName } from './client-name.ts';

test.each(['autoserwis-kowalski', 'salon', 'a1-b2', 'stride-services'])('%s could be a client', (id) => {
  expect(whyNoClientName(id)).toBeNull();
});

test.each(['Client_A', '../x', 'abc', '1auto', 'auto-', 'auto kowalski', 'auto\n', ''])(
  '%j is no id',
  (id) => {
    expect(whyNoClientName(id)).toBe('MALFORMED');
  },
);

test.each(['PLATFORM', 'platform', 'owner', 'admin', 'stride', 'xn--salon', 'salon-knowledge'])(
  '%s is kept for the platform',
  (id) => {
    expect(whyNoClientName(id)).toBe('RESERVED');
  },
);

test('two kilobytes are no id', () => {
  expect(whyNoClientName('x'.repeat(2048))).toBe('MALFORMED');
});
