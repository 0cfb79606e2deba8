import { setResourceStatus } from './events.ts';
import { makeResource } from './make-resource.ts';
import { requireRoleAccess } from './role-access.ts';
import type { StackResource } from './stack.ts';
import type { Work } from './work.ts';

/** Removes a resource, unless its policy keeps it; false when that failed, which its status then says. */
export async function removeResource(
  work: Work,
  logicalId: string,
  resource: StackResource,
  isKept: boolean,
): Promise<boolean> {
  // Done already, by a process that was stopped right after.
  if (resource.status === 'DELETE_COMPLETE' || resource.status === 'DELETE_SKIPPED') return true;
  if (isKept && resource.physicalId) {
    setResourceStatus(work, logicalId, resource, 'DELETE_SKIPPED');
    return true;
  }
  setResourceStatus(work, logicalId, resource, 'DELETE_IN_PROGRESS');
  try {
    if (resource.physicalId) requireRoleAccess(work, logicalId, resource, 'delete');
    // One that an earlier process made must be known to its service before it can be taken away.
    const made =
      work.engine.live.get(resource) ??
      (resource.physicalId && (await makeResource(work, logicalId, resource)));
    if (made) await made.remove?.();
  } catch (error) {
    setResourceStatus(work, logicalId, resource, 'DELETE_FAILED', (error as Error).message);
    return false;
  }
  setResourceStatus(work, logicalId, resource, 'DELETE_COMPLETE');
  return true;
}
