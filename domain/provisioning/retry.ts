import type { Actor } from '../audit/entry.ts';
import { type OperationRow, STEPS } from './operation.ts';

/** After this long without a word the work is taken for dead, ms: it writes something every twenty seconds. */
const SILENT_MS = 10 * 60_000;

/** Why work cannot be gone on with, in a sentence; null where it can. `now` in ms. */
export function whyNotRetried(row: OperationRow, now: number): string | null {
  if (row.state === 'SUCCEEDED') return 'The work on this client is done. There is nothing to go on with.';
  const isSilent = now - Date.parse(row.updated_at) > SILENT_MS;
  return row.state === 'FAILED' || isSilent
    ? null
    : 'The work on this client is under way. Wait for its end.';
}

/**
 * What the row of work becomes that goes on after it failed: a removal where it stopped, because what is gone is gone;
 * everything else from its beginning, because what had been made was taken back. Work that only fell silent just goes on.
 */
export function retried(
  row: OperationRow,
  { actor, now }: { actor: Actor; now: string },
): Partial<OperationRow> {
  if (row.state === 'RUNNING') return { updated_at: now };
  const isRemoval = row.kind === 'PURGE';
  return {
    state: 'RUNNING',
    step: isRemoval ? row.step : STEPS[row.kind][0]!,
    step_at: now,
    attempt: row.attempt + 1,
    actor,
    started_at: now,
    updated_at: now,
    failed_resource: undefined,
    failure_reason: undefined,
    // Another attempt makes another stack; a removal has the one that it was removing.
    ...(isRemoval ? {} : { stack_id: undefined, resources: undefined }),
    fleet_id: undefined,
  };
}
