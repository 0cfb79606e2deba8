import { evaluate } from '../evaluate.ts';
import { orderOf } from '../order.ts';
import type { Properties } from '../template.ts';
import { bringResource, ResourceFailed } from './bring-resource.ts';
import { outputsOf } from './outputs.ts';
import { scopeOf } from './scope.ts';
import type { Leftover, StackOutput } from './stack.ts';
import type { Work } from './work.ts';

/**
 * Brings the resources to what the stack is to be, whatever they are now: nothing yet, an older template, or half of
 * this one. What is not wanted any more becomes a leftover at the end. Returns the outputs; the caller sets them.
 */
export async function bringToTemplate(
  work: Work,
  dropped: Leftover['because'] = 'dropped',
): Promise<StackOutput[]> {
  const { stack } = work;
  const { template } = stack.wanted;
  const scope = scopeOf(work);
  const wanted = new Set<string>();
  stack.imports = [];
  for (const logicalId of orderOf(template.Resources)) {
    work.signal.throwIfAborted();
    const resource = template.Resources[logicalId]!;
    if (resource.Condition && !scope.condition(resource.Condition)) continue;
    wanted.add(logicalId);
    let properties: Properties;
    try {
      properties = evaluate(resource.Properties ?? {}, scope) as Properties;
    } catch (error) {
      throw new ResourceFailed(
        logicalId,
        resource.Type,
        stack.resources[logicalId] ? 'update' : 'create',
        error,
      );
    }
    await bringResource(work, logicalId, resource, properties);
  }
  for (const [logicalId, resource] of Object.entries(stack.resources).reverse())
    if (!wanted.has(logicalId)) {
      delete stack.resources[logicalId];
      stack.leftovers.push({ logicalId, resource, because: dropped });
    }
  const outputs = outputsOf(template, scope);
  work.signal.throwIfAborted();
  return outputs;
}
