import { bringToTemplate } from './bring-to-template.ts';
import { setStatus } from './events.ts';
import { requireExportsFree } from './exports.ts';
import { failureOf } from './failure.ts';
import { reinstate } from './reinstate.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import type { Work } from './work.ts';

/** Brings a stack to what it is to be now, or goes on with that; rolled back when it fails. */
export async function runUpdate(work: Work): Promise<void> {
  const { stack, engine } = work;
  try {
    const outputs = await bringToTemplate(work);
    requireExportsFree(stack, outputs, engine.stacks());
    stack.outputs = outputs;
  } catch (error) {
    if (work.signal.aborted) throw error;
    const reason = failureOf(error);
    if (stack.onFailure === 'DO_NOTHING') return setStatus(work, 'UPDATE_FAILED', reason);
    setStatus(work, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
    return runUpdateRollback(work);
  }
  setStatus(work, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  await runCleanup(work);
}

/** Puts a stack back to what it was before an update. */
export async function runUpdateRollback(work: Work): Promise<void> {
  const { stack } = work;
  stack.wanted = stack.previous ?? stack.wanted;
  reinstate(stack);
  try {
    stack.outputs = await bringToTemplate(work, 'undone');
  } catch (error) {
    if (work.signal.aborted) throw error;
    return setStatus(work, 'UPDATE_ROLLBACK_FAILED', failureOf(error));
  }
  setStatus(work, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  await runCleanup(work);
}

/** The last part of an update or of its rollback: what is not needed any more goes. */
export async function runCleanup(work: Work): Promise<void> {
  const { stack } = work;
  await removeLeftovers(work);
  stack.previous = null;
  const undone = stack.status === 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS';
  setStatus(work, undone ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_COMPLETE');
}
