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
  expect(clientHealth(status, { lastActivity: last, keptUntil: null }, now)).toBe(health);
});

test.each([
  ['CANCELLED', now + 1, 'STOPPED'],
  ['CANCELLED', now, 'OVERDUE'],
  ['CANCELLED', daysAgo(400), 'OVERDUE'],
  ['ACTIVE', daysAgo(1), 'QUIET'],
  ['PURGED', daysAgo(1), 'STOPPED'],
] as const)('%s, its data kept until %s: %s', (status, keptUntil, health) => {
  expect(clientHealth(status, { lastActivity: daysAgo(30), keptUntil }, now)).toBe(health);
});
