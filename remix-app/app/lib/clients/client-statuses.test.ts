import { expect, it } from 'vitest';
import { parseClientStatus } from './client-statuses.ts';

it('reads the status in the URL, and no other word', () => {
  expect(parseClientStatus(new URLSearchParams('status=active'))).toBe('ACTIVE');
  expect(parseClientStatus(new URLSearchParams('status=rich'))).toBe(null);
  expect(parseClientStatus(new URLSearchParams(''))).toBe(null);
});
