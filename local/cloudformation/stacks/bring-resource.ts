import { TemplateError } from '../evaluate.ts';
import type { Properties, TemplateResource } from '../template.ts';
import { requireNew } from './already-exists.ts';
import { setResourceStatus } from './events.ts';
import { makeResource } from './make-resource.ts';
import { givenName, isReplaced } from './replacement.ts';
import { requireRoleAccess } from './role-access.ts';
import type { StackResource } from './stack.ts';
import type { Work } from './work.ts';

/** Thrown for a resource that could not be made or changed; the message is AWS's or the service's. */
export class ResourceFailed extends Error {
  constructor(
    readonly logicalId: string,
    readonly type: string,
    readonly verb: 'create' | 'update',
    cause: unknown,
  ) {
    super((cause as Error).message, { cause });
  }
}

/** Makes a resource, changes it, replaces it, or leaves it as it is, whatever brings it to these properties. */
export async function bringResource(
  work: Work,
  logicalId: string,
  wanted: TemplateResource,
  properties: Properties,
): Promise<void> {
  const { stack, engine } = work;
  const before = stack.resources[logicalId];
  const {
    Type: type,
    DeletionPolicy: deletionPolicy = 'Delete',
    UpdateReplacePolicy: updateReplacePolicy = 'Delete',
  } = wanted;
  const fresh = (generation: number): StackResource => ({
    type,
    physicalId: '',
    status: 'CREATE_IN_PROGRESS',
    reason: '',
    updatedAt: '',
    properties,
    generation,
    deletionPolicy,
    updateReplacePolicy,
  });
  if (!before?.physicalId) return create(work, logicalId, fresh(before?.generation ?? 0));
  Object.assign(before, { deletionPolicy, updateReplacePolicy });
  const isSame = before.type === type && JSON.stringify(before.properties) === JSON.stringify(properties);
  if (isSame && before.status.endsWith('_COMPLETE')) {
    if (!engine.live.has(before)) await makeResource(work, logicalId, before);
  } else if (before.type !== type || isReplaced(type, before.properties, properties))
    await replace(work, logicalId, before, fresh(before.generation + 1));
  else await change(work, logicalId, before, properties);
}

async function create(work: Work, logicalId: string, resource: StackResource): Promise<void> {
  work.stack.resources[logicalId] = resource;
  setResourceStatus(work, logicalId, resource, 'CREATE_IN_PROGRESS');
  try {
    requireRoleAccess(work, logicalId, resource, 'create');
    await requireNew(work, resource);
    await makeResource(work, logicalId, resource);
  } catch (error) {
    setResourceStatus(work, logicalId, resource, 'CREATE_FAILED', (error as Error).message);
    throw new ResourceFailed(logicalId, resource.type, 'create', error);
  }
  setResourceStatus(work, logicalId, resource, 'CREATE_COMPLETE');
}

async function change(
  work: Work,
  logicalId: string,
  before: StackResource,
  properties: Properties,
): Promise<void> {
  const { stack, engine } = work;
  // Its new properties from the first moment on: a rollback has to see that they are not the old ones.
  const resource = (stack.resources[logicalId] = { ...before, properties });
  setResourceStatus(work, logicalId, resource, 'UPDATE_IN_PROGRESS');
  try {
    requireRoleAccess(work, logicalId, resource, 'update');
    await makeResource(work, logicalId, resource);
  } catch (error) {
    setResourceStatus(work, logicalId, resource, 'UPDATE_FAILED', (error as Error).message);
    throw new ResourceFailed(logicalId, resource.type, 'update', error);
  }
  // Under another id it is another thing, and the old one is still there.
  if (resource.physicalId !== before.physicalId && engine.live.has(before))
    stack.leftovers.push({ logicalId, resource: before, because: 'replaced' });
  setResourceStatus(work, logicalId, resource, 'UPDATE_COMPLETE');
}

async function replace(
  work: Work,
  logicalId: string,
  before: StackResource,
  resource: StackResource,
): Promise<void> {
  const { stack } = work;
  setResourceStatus(
    work,
    logicalId,
    before,
    'UPDATE_IN_PROGRESS',
    'Requested update requires the creation of a new physical resource; hence creating one.',
  );
  try {
    const name = givenName(resource.type, resource.properties);
    if (before.type === resource.type && name !== null && name === givenName(before.type, before.properties))
      throw new TemplateError(
        `CloudFormation cannot update a stack when a custom-named resource requires replacing. ` +
          `Rename ${name} and update the stack again.`,
      );
    requireRoleAccess(work, logicalId, resource, 'create');
    await requireNew(work, resource);
    await makeResource(work, logicalId, resource);
  } catch (error) {
    setResourceStatus(work, logicalId, before, 'UPDATE_FAILED', (error as Error).message);
    throw new ResourceFailed(logicalId, resource.type, 'update', error);
  }
  stack.leftovers.push({ logicalId, resource: before, because: 'replaced' });
  stack.resources[logicalId] = resource;
  setResourceStatus(work, logicalId, resource, 'UPDATE_COMPLETE');
}
