import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DataSourceRequest, DataSourceResult } from '../data-source.ts';

/** The table behind a data source, and on whose behalf it is asked. */
export interface Table {
  client: DynamoDBClient;
  name: string;
  /** Options of every send: the request's own time limit. */
  abort: { abortSignal: AbortSignal };
  asked: DataSourceRequest;
}

/** Runs one kind of request object. May throw what the SDK throws. */
export type TableOperation = (table: Table, request: Record<string, unknown>) => Promise<DataSourceResult>;
