import type { DataSourceRequest, DataSourceResult } from './data-source.ts';
import { askDynamodb } from './dynamodb.ts';
import { askLambda } from './lambda.ts';
import { askNone } from './none.ts';

/** Asks a data source of whatever kind. */
export function askDataSource(asked: DataSourceRequest): Promise<DataSourceResult> | DataSourceResult {
  const { type } = asked.dataSource.source;
  if (type === 'AMAZON_DYNAMODB') return askDynamodb(asked);
  return type === 'AWS_LAMBDA' ? askLambda(asked) : askNone(asked);
}
