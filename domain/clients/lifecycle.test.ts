import { expect, test } from 'vitest';
import { afterMove, CLIENT_STATES, type Move } from './lifecycle.ts';

const MOVES: Move[] = ['finish', 'fail', 'retry', 'pause', 'resume', 'cancel', 'purge'];

test('a life is these moves and no others', () => {
  const allowed = CLIENT_STATES.flatMap((state) =>
    MOVES.flatMap((move) => {
      const to = afterMove(state, move);
      return to ? [`${state} ${move} ${to}`] : [];
    }),
  );
  expect(allowed).toEqual([
    'provisioning finish active',
    'provisioning fail failed',
    'active pause paused',
    'active cancel cancelled',
    'paused resume active',
    'paused cancel cancelled',
    'cancelled resume active',
    'cancelled purge purged',
    'failed retry provisioning',
    'failed purge purged',
  ]);
});
