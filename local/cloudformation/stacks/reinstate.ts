import type { Stack } from './stack.ts';

/** Takes back what an update had replaced or dropped and not removed yet; what came in its place is left over instead. */
export function reinstate(stack: Stack): void {
  // Last first: of something replaced twice the first is what there was.
  stack.leftovers = stack.leftovers.reverse().flatMap((leftover) => {
    const { logicalId, resource, because } = leftover;
    if (because === 'undone') return [leftover];
    const instead = stack.resources[logicalId];
    stack.resources[logicalId] = resource;
    return instead ? [{ logicalId, resource: instead, because: 'undone' as const }] : [];
  });
}
