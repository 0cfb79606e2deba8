import type { Place } from '../dynamodb/table-arn.ts';

export function queueArn({ region, accountId }: Place, name: string): string {
  return `arn:aws:sqs:${region}:${accountId}:${name}`;
}
