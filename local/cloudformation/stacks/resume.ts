import { runCreation, runRollback } from './creation.ts';
import { runDeletion } from './deletion.ts';
import { setStatus } from './events.ts';
import type { StackStatus } from './stack.ts';
import { runCleanup, runUpdate, runUpdateRollback } from './update.ts';
import type { Work } from './work.ts';

const ROADS: Partial<Record<StackStatus, (work: Work) => Promise<void>>> = {
  CREATE_IN_PROGRESS: runCreation,
  ROLLBACK_IN_PROGRESS: runRollback,
  UPDATE_IN_PROGRESS: runUpdate,
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: runCleanup,
  UPDATE_ROLLBACK_IN_PROGRESS: runUpdateRollback,
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: runCleanup,
  DELETE_IN_PROGRESS: runDeletion,
};

/** Why a status comes a second time. */
export const RESUMED = 'The platform was stopped while this was under way; it goes on from here.';

/** Goes on, in the same direction, with what was under way when the platform was stopped or killed. */
export async function resume(work: Work): Promise<void> {
  const { status } = work.stack;
  setStatus(work, status, RESUMED);
  await ROADS[status]?.(work);
}
