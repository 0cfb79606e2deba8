import { referencesOf } from '../../../infra/specification/order.ts';
import { orderOf } from '../order.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { removeResource } from './remove-resource.ts';
import type { StackResource } from './stack.ts';
import type { Work } from './work.ts';

/** Removes everything that the stack has made, last made first; the logical ids of those that would not go. */
export async function removeAll(work: Work, isKept: (resource: StackResource) => boolean): Promise<string[]> {
  const { stack } = work;
  await removeLeftovers(work);
  const failed: string[] = [];
  const needed = new Set<string>();
  const known = orderOf(stack.wanted.template.Resources).reverse();
  const others = Object.keys(stack.resources).filter((logicalId) => !known.includes(logicalId));
  for (const logicalId of [...others, ...known]) {
    work.signal.throwIfAborted();
    const resource = stack.resources[logicalId];
    if (!resource) continue;
    const removed =
      !needed.has(logicalId) && (await removeResource(work, logicalId, resource, isKept(resource)));
    if (removed) delete stack.resources[logicalId];
    else {
      if (!needed.has(logicalId)) failed.push(logicalId);
      // What it refers to stays, too.
      const template = stack.wanted.template.Resources[logicalId];
      for (const other of template ? referencesOf(template) : []) needed.add(other);
    }
  }
  return failed;
}
