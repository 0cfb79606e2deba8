import { requireAccess } from '../../gateway/access-denied.ts';
import { requirePassRole } from '../../gateway/pass-role.ts';
import { requiredAccess, type Verb } from '../required-access.ts';
import type { StackResource } from './stack.ts';
import type { Work } from './work.ts';

/**
 * Where a stack is worked on in a role, CloudFormation may do with a resource only what the role may: refused in AWS's
 * words, as whatever it would have called there would have said. What the platform itself brings to its template when
 * it starts was allowed when it was made.
 */
export function requireRoleAccess(
  { stack, engine, adopt }: Work,
  logicalId: string,
  resource: StackResource,
  verb: Verb,
): void {
  const { roleArn } = stack.wanted;
  if (roleArn === null || adopt) return;
  const { directory, place } = engine.cloud;
  const caller = directory.actAs(roleArn, 'AWSCloudFormation');
  const boundaryOf = (role: string) =>
    Object.values(stack.resources).find(({ physicalId }) => physicalId === role)?.properties[
      'PermissionsBoundary'
    ];
  const needed = requiredAccess(resource, verb, {
    ...place,
    stackName: stack.stackName,
    logicalId,
    boundaryOf,
  });
  for (const request of needed.requests) requireAccess(caller, request);
  if (needed.passedRole) requirePassRole(caller, needed.passedRole, 'lambda.amazonaws.com');
}
