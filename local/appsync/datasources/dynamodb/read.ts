import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DataSourceResult } from '../data-source.ts';
import { missing } from '../template-error.ts';
import { type Attributes, plainItem } from './attributes.ts';
import { Expressions } from './expressions.ts';
import { openPageToken, sealPageToken } from './page-token.ts';
import type { Table, TableOperation } from './table.ts';

/** Query: `{items, nextToken, scannedCount}`. */
export const queryItems: TableOperation = async (table, request) => {
  if (request['query'] === undefined || request['query'] === null) throw missing('query');
  const expressions = new Expressions();
  const KeyConditionExpression = expressions.take(request['query'], 'query');
  const input = { ...common(table, request, expressions), KeyConditionExpression };
  const forward = request['scanIndexForward'];
  const command = new QueryCommand({
    ...input,
    ...expressions.maps(),
    ...(typeof forward === 'boolean' ? { ScanIndexForward: forward } : {}),
  });
  return page(table, request, await table.client.send(command, table.abort));
};

/** Scan: as Query, over everything. */
export const scanItems: TableOperation = async (table, request) => {
  const expressions = new Expressions();
  const input = common(table, request, expressions);
  const { totalSegments, segment } = request;
  const command = new ScanCommand({
    ...input,
    ...expressions.maps(),
    ...(typeof totalSegments === 'number'
      ? { TotalSegments: totalSegments, Segment: Number(segment ?? 0) }
      : {}),
  });
  return page(table, request, await table.client.send(command, table.abort));
};

function common(table: Table, request: Record<string, unknown>, expressions: Expressions) {
  const { index, limit, consistentRead, nextToken, filter, projection, select } = request;
  const FilterExpression = expressions.take(filter, 'filter');
  const ProjectionExpression = expressions.take(projection, 'projection');
  const { tokenSecret } = table.asked.operation.api;
  const given = nextToken !== undefined && nextToken !== null;
  return {
    TableName: table.name,
    ...(typeof index === 'string' ? { IndexName: index } : {}),
    ...(typeof limit === 'number' ? { Limit: limit } : {}),
    ...(typeof consistentRead === 'boolean' ? { ConsistentRead: consistentRead } : {}),
    ...(FilterExpression ? { FilterExpression } : {}),
    ...(ProjectionExpression ? { ProjectionExpression } : {}),
    ...(typeof select === 'string' && !projection ? { Select: select as 'ALL_ATTRIBUTES' } : {}),
    ...(given
      ? { ExclusiveStartKey: openPageToken(tokenSecret, binding(table, request), nextToken) as Attributes }
      : {}),
  };
}

interface Answer {
  Items?: Attributes[] | undefined;
  LastEvaluatedKey?: Attributes | undefined;
  ScannedCount?: number | undefined;
}

function page(table: Table, request: Record<string, unknown>, answer: Answer): DataSourceResult {
  const { tokenSecret } = table.asked.operation.api;
  const last = answer.LastEvaluatedKey;
  const nextToken = last ? sealPageToken(tokenSecret, binding(table, request), last) : null;
  const items = (answer.Items ?? []).map(plainItem);
  return { result: { items, nextToken, scannedCount: answer.ScannedCount ?? items.length }, error: null };
}

/** What a token belongs to: the API, the resolver, and all of the query but its page. */
function binding(
  table: Table,
  { operation, query, filter, index, scanIndexForward }: Record<string, unknown>,
) {
  const { options } = table.asked.operation.api;
  return [
    options.apiId,
    table.asked.stepId,
    table.name,
    operation,
    query,
    filter,
    index,
    scanIndexForward ?? true,
  ];
}
