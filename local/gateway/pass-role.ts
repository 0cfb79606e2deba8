import type { Caller } from '../identity/directory.ts';
import { requireAccess } from './access-denied.ts';

/**
 * Refuses to hand a role to a service, such as `cloudformation.amazonaws.com` or `lambda.amazonaws.com`, unless the
 * caller may pass it: else whoever makes a stack or a function could do all that any role here may.
 */
export function requirePassRole(caller: Caller, roleArn: string, service: string): void {
  const context = { 'iam:passedtoservice': [service] };
  requireAccess(caller, { action: 'iam:PassRole', resource: roleArn, context });
}
