import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { acknowledge } from './acknowledge.ts';

const REASON = 'Clients come and go; the session policy names one bucket.';

/** Lets a role (see narrowed-role.ts) do this with the objects under a prefix in every client's bucket. */
export function allowClientObjects(role: Role, prefix: string, actions: string[]): void {
  allow(role, actions, `/${prefix}*`);
}

/** Lets a role list what is in every client's bucket. */
export function allowClientLists(role: Role): void {
  allow(role, ['s3:ListBucket'], '');
}

function allow(role: Role, actions: string[], objects: string): void {
  const { partition, account, region } = Stack.of(role);
  const resource = `arn:${partition}:s3:::*-kb-${account}-${region}${objects}`;
  role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
  const told = `arn:<AWS::Partition>:s3:::*-kb-<AWS::AccountId>-${region}${objects}`;
  acknowledge(role, `AwsSolutions-IAM5[Resource::${told}]`, REASON);
}
