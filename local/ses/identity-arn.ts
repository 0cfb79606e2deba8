import type { Place } from '../dynamodb/table-arn.ts';

export function identityArn({ region, accountId }: Place, name: string): string {
  return `arn:aws:ses:${region}:${accountId}:identity/${name}`;
}
