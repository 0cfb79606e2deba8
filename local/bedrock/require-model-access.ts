import { requireAccess } from '../gateway/access-denied.ts';
import type { Caller } from '../identity/directory.ts';
import type { ModelTarget } from './find-model.ts';
import { ACTIONS, type Operation } from './wire/route.ts';

/**
 * Refuses a caller without permission on the profile and on every foundation model behind it: AWS sends a request to
 * whichever region is free, so a policy that misses one fails there now and then. Here it always fails.
 */
export function requireModelAccess(caller: Caller, operation: Operation, target: ModelTarget): void {
  const action = ACTIONS[operation];
  const { profileArn, foundationArns } = target;
  const context: Record<string, string[]> = profileArn ? { 'bedrock:inferenceprofilearn': [profileArn] } : {};
  for (const resource of profileArn ? [profileArn, ...foundationArns] : foundationArns)
    requireAccess(caller, { action, resource, context });
}
