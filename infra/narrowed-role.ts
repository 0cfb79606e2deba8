import { Duration } from 'aws-cdk-lib';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { PlatformFunction } from './function.ts';

/**
 * A role for what reaches into clients' own things. The function itself reaches nothing: it assumes this role with a
 * session policy that names one client's table or bucket and one client's rows, so a mistake in its code cannot read
 * across. Both sides must say yes: the role trusts the account on behalf of the function's role alone, and that role's
 * own policy lets it assume this one.
 */
export function narrowedRole(
  scope: Construct,
  id: string,
  { by, description }: { by: PlatformFunction; description: string },
): Role {
  const role = new Role(scope, id, {
    assumedBy: new AccountRootPrincipal().withConditions({
      ArnEquals: { 'aws:PrincipalArn': by.role.roleArn },
    }),
    description,
    maxSessionDuration: Duration.hours(1),
  });
  by.allow(['sts:AssumeRole'], [role.roleArn]);
  return role;
}
