import { TemplateError } from '../evaluate.ts';
import { bringToTemplate } from './bring-to-template.ts';
import { ResourceFailed } from './bring-resource.ts';
import { setStatus } from './events.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { RESUMED } from './resume.ts';
import { isInProgress, type Wanted } from './stack.ts';
import type { Work } from './work.ts';

/**
 * What a start does with each of the platform's own stacks: brings it to its template, or throws. A stack that is what
 * it was has nothing to tell; a failure is not rolled back, as whoever starts the platform is there to see it.
 */
export async function runDeployment(work: Work, wanted: Wanted): Promise<void> {
  const { stack } = work;
  const { stackName, status, resources } = stack;
  const isNew = Object.keys(resources).length === 0;
  const isUnsettled = isInProgress(stack) || status.endsWith('_FAILED');
  const isChanged = isNew || isUnsettled || JSON.stringify(stack.wanted) !== JSON.stringify(wanted);
  const verb = status === 'CREATE_IN_PROGRESS' ? 'CREATE' : 'UPDATE';
  const reason = isInProgress(stack) && !isNew ? RESUMED : 'The platform started.';
  stack.wanted = wanted;
  if (isChanged) setStatus(work, `${verb}_IN_PROGRESS`, reason);
  try {
    stack.outputs = await bringToTemplate(work);
  } catch (error) {
    const { message } = error as Error;
    setStatus(work, `${verb}_FAILED`, message);
    const place =
      error instanceof ResourceFailed ? `${stackName}.${error.logicalId} (${error.type})` : stackName;
    throw new TemplateError(`${place}: ${message}`, { cause: error });
  }
  await removeLeftovers(work);
  stack.previous = null;
  if (isChanged) setStatus(work, `${verb}_COMPLETE`);
}
