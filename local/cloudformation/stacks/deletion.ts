import { setStatus } from './events.ts';
import { removeAll } from './remove-all.ts';
import type { Work } from './work.ts';

/** Removes a stack with all that it made, but for what is retained. */
export async function runDeletion(work: Work): Promise<void> {
  const failed = await removeAll(work, ({ deletionPolicy }) => deletionPolicy.startsWith('Retain'));
  if (failed.length > 0)
    return setStatus(
      work,
      'DELETE_FAILED',
      `The following resource(s) failed to delete: [${failed.join(', ')}]. `,
    );
  Object.assign(work.stack, { outputs: [], imports: [] });
  setStatus(work, 'DELETE_COMPLETE');
}
