import { bringToTemplate } from './bring-to-template.ts';
import { runDeletion } from './deletion.ts';
import { setStatus } from './events.ts';
import { requireExportsFree } from './exports.ts';
import { failureOf } from './failure.ts';
import { removeAll } from './remove-all.ts';
import type { Work } from './work.ts';

/** Makes a stack, or goes on with making it; what becomes of a failure is the stack's `onFailure`. */
export async function runCreation(work: Work): Promise<void> {
  const { stack, engine } = work;
  try {
    const outputs = await bringToTemplate(work);
    requireExportsFree(stack, outputs, engine.stacks());
    stack.outputs = outputs;
    setStatus(work, 'CREATE_COMPLETE');
  } catch (error) {
    if (work.signal.aborted) throw error;
    const reason = failureOf(error);
    if (stack.onFailure === 'DO_NOTHING') return setStatus(work, 'CREATE_FAILED', reason);
    if (stack.onFailure === 'DELETE') {
      setStatus(work, 'DELETE_IN_PROGRESS', `${reason} Delete requested by user.`);
      return runDeletion(work);
    }
    setStatus(work, 'ROLLBACK_IN_PROGRESS', `${reason} Rollback requested by user.`);
    await runRollback(work);
  }
}

/** Removes what a creation that failed had made. */
export async function runRollback(work: Work): Promise<void> {
  const failed = await removeAll(work, ({ deletionPolicy }) => deletionPolicy === 'Retain');
  work.stack.imports = [];
  if (failed.length === 0) setStatus(work, 'ROLLBACK_COMPLETE');
  else
    setStatus(
      work,
      'ROLLBACK_FAILED',
      `The following resource(s) failed to delete: [${failed.join(', ')}]. `,
    );
}
