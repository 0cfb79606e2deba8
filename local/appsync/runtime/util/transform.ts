import type { HostFunction } from '../call.ts';
import { dynamodbExpression } from '../dynamodb/expression.ts';
import { openSearchQuery } from './open-search-query.ts';
import { subscriptionFilter } from './subscription-filter.ts';

const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** util.transform. What cannot be rendered becomes null rather than an error, as on AWS. */
export const transformFunctions: Record<string, HostFunction> = {
  toDynamoDBFilterExpression: (_call, filter: unknown) => asJson(dynamodbExpression(filter)),
  toDynamoDBConditionExpression: (_call, condition: unknown) => asJson(dynamodbExpression(condition)),
  toElasticsearchQueryDSL: (_call, query: unknown) => asJson(openSearchQuery(query)),
  toSubscriptionFilter: (_call, filter: unknown, ignoredFields?: string[] | null, rules?: unknown) =>
    subscriptionFilter(filter, ignoredFields ?? [], rules ?? {}),
};
