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

/** Accepts the wildcards among these ARNs in a role or a policy, each as cdk-nag spells it. */
export function acknowledgeWildcards(construct: IConstruct, arns: string[], reason: string): void {
  for (const arn of new Set(arns.filter((one) => one.includes('*')))) {
    acknowledge(construct, `AwsSolutions-IAM5[Resource::${spelled(construct, arn)}]`, reason);
  }
}

/** With what is known only in AWS in angle brackets. */
function spelled(construct: IConstruct, arn: string): string {
  const resolved = Stack.of(construct).resolve(arn) as string | { 'Fn::Join': [string, unknown[]] };
  if (typeof resolved === 'string') return resolved;
  return resolved['Fn::Join'][1]
    .map((part) => (typeof part === 'string' ? part : `<${(part as { Ref: string }).Ref}>`))
    .join('');
}
