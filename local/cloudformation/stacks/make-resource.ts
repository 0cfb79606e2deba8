import { TemplateError } from '../evaluate.ts';
import type { Made } from '../resource.ts';
import { resolveSecrets } from '../resolve-secrets.ts';
import { resourceTypes } from '../resource-types.ts';
import type { Properties } from '../template.ts';
import type { StackResource } from './stack.ts';
import type { Work } from './work.ts';

/** Makes a resource, or brings it to its properties; says what became of it for the rest of this process. */
export async function makeResource(
  { stack, engine }: Work,
  logicalId: string,
  resource: StackResource,
): Promise<Made> {
  const { stackName } = stack;
  const handler = resourceTypes[resource.type];
  if (!handler) throw new TemplateError(`${resource.type} is not known here.`);
  const made = await handler(
    resolveSecrets(resource.properties, engine.cloud.secrets) as Properties,
    engine.cloud,
    {
      stackName,
      // Names here are hashes of these: another name for every replacement.
      logicalId: resource.generation === 0 ? logicalId : `${logicalId}${resource.generation + 1}`,
      assetFolder: engine.cloud.assetFolder,
    },
  );
  engine.live.set(resource, made);
  resource.physicalId = made.id;
  return made;
}
