import { expect, test } from 'vitest';
import { movedClient } from './moved-client.ts';
import { refused } from './refused.fixture.ts';
import type { RegistryRow } from './registry-row.ts';

const NOW = '2026-11-26T10:00:00.000Z';
const row: RegistryRow = { client_id: 'salon-bella', SK: 'PROFILE', status: 'active' };

test('a cancelled client knows since when, and until when its data is kept; one that comes back does not', () => {
  const cancelled = movedClient(row, 'cancel', NOW);
  expect(cancelled).toEqual({
    ...row,
    status: 'cancelled',
    cancelled_at: NOW,
    data_kept_until: '2027-02-24T10:00:00.000Z',
  });
  expect(movedClient(cancelled, 'resume', NOW)).toEqual(row);
});

test('a move that the state does not allow is told with the state', () => {
  expect(refused(() => movedClient({ ...row, status: 'provisioning' }, 'pause', NOW))).toMatchObject({
    type: 'Conflict',
    message: 'This client is provisioning, so it cannot be paused.',
  });
});

test('a row without a status is of a client that was there before us', () => {
  const { status: _, ...bare } = row;
  expect(movedClient(bare, 'pause', NOW)).toMatchObject({ status: 'paused' });
});
