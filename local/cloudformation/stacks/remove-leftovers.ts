import { removeResource } from './remove-resource.ts';
import type { Leftover } from './stack.ts';
import type { Work } from './work.ts';

/** Removes what an update replaced or dropped, or what was made by one that is undone. Failing here fails nothing, as in AWS. */
export async function removeLeftovers(work: Work): Promise<void> {
  const { stack } = work;
  for (;;) {
    work.signal.throwIfAborted();
    const leftover = stack.leftovers.at(-1);
    if (!leftover) return;
    await removeResource(work, leftover.logicalId, leftover.resource, isKept(leftover));
    stack.leftovers.pop();
  }
}

function isKept({ resource, because }: Leftover): boolean {
  if (because === 'replaced') return resource.updateReplacePolicy === 'Retain';
  if (because === 'undone') return resource.deletionPolicy === 'Retain';
  return resource.deletionPolicy.startsWith('Retain');
}
