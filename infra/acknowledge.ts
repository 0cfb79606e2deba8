import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts a finding of cdk-nag on a construct and what is under it, with the reason why it stands. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** Accepts one wildcard in a role: the part of the DynamoDB ARN after the account. */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  const { region } = Stack.of(construct);
  const arn = `arn:<AWS::Partition>:dynamodb:${region}:<AWS::AccountId>:${resource}`;
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${arn}]`, reason);
}
