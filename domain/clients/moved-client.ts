import { afterMove, clientState, DATA_KEPT_DAYS } from './lifecycle.ts';
import { ClientRefusal } from './refusal.ts';
import type { RegistryRow } from './registry-row.ts';

/** What somebody can do with a client's life by one word. */
export type ClientMove = 'pause' | 'resume' | 'cancel';

const DONE = { pause: 'paused', resume: 'resumed', cancel: 'cancelled' } as const;
const DAY = 86_400_000;

/** The row after a move, or a ClientRefusal where the client's state does not allow it. `now` is ISO. */
export function movedClient(row: RegistryRow, move: ClientMove, now: string): RegistryRow {
  const state = clientState(row.status);
  const status = afterMove(state, move);
  if (!status) {
    throw new ClientRefusal('Conflict', `This client is ${state}, so it cannot be ${DONE[move]}.`);
  }
  const { cancelled_at: _, data_kept_until: __, ...kept } = row;
  if (move !== 'cancel') return { ...kept, status };
  const until = new Date(Date.parse(now) + DATA_KEPT_DAYS * DAY).toISOString();
  return { ...kept, status, cancelled_at: now, data_kept_until: until };
}
