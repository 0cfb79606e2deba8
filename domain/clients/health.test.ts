import { expect, test } from 'vitest';
import { clientHealth } from './health.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const daysAgo = (days: number) => now - days * 86_400_000;

test.each([
  ['PROVISIONING', null, 'WAITING'],
  ['FAILED', null, 'BROKEN'],
  ['PAUSED', daysAgo(0), 'STOPPED'],
  ['CANCELLED', daysAgo(0), 'STOPPED'],
  ['PURGED', null, 'STOPPED'],
  ['ACTIVE', null, 'NEW'],
  ['ACTIVE', daysAgo(7), 'GOOD'],
  ['ACTIVE', daysAgo(8), 'QUIET'],
] as const)('%s, last heard of at %s: %s', (status, last, health) => {
  expect(clientHealth(status, last, now)).toBe(health);
});
