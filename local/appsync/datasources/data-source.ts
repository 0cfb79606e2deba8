import type { NamedDataSource } from '../compile-api.ts';
import type { Operation } from '../operation.ts';

/** What a data source is asked, and for whom. */
export interface DataSourceRequest {
  /** What the request handler returned. */
  request: unknown;
  dataSource: NamedDataSource;
  operation: Operation;
  /** The resolver or function that asks. */
  stepId: string;
  maxBatchSize: number;
  /** For a Lambda that settles a failed condition. */
  arguments: unknown;
}

/** What a data source answered. An error does not fail the field: the response handler sees it as ctx.error. */
export interface DataSourceResult {
  result: unknown;
  error: { message: string; type: string } | null;
}
