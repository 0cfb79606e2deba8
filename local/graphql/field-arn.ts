import type { Place } from '../dynamodb/table-arn.ts';

/** What a policy names a field by, for the action appsync:GraphQL. `typeField` is `Mutation.publishMessage`. */
export function fieldArn({ region, accountId }: Place, apiId: string, typeField: string): string {
  const [type, field] = typeField.split('.');
  return `arn:aws:appsync:${region}:${accountId}:apis/${apiId}/types/${type}/fields/${field}`;
}
