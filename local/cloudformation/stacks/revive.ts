import { orderOf } from '../order.ts';
import { makeResource } from './make-resource.ts';
import type { Work } from './work.ts';

/** Makes again, after a start, what the stack has and what lives in memory only. Returns what would not be made. */
export async function revive(work: Work): Promise<{ logicalId: string; error: string }[]> {
  const { stack, engine } = work;
  const failed: { logicalId: string; error: string }[] = [];
  for (const logicalId of orderOf(stack.wanted.template.Resources)) {
    const resource = stack.resources[logicalId];
    if (!resource?.physicalId || engine.live.has(resource)) continue;
    await makeResource(work, logicalId, resource).catch((error: unknown) => {
      failed.push({ logicalId, error: (error as Error).message });
    });
  }
  return failed;
}
