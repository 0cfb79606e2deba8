import type { Table } from './table.ts';

interface SdkError {
  name?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number; requestId?: string };
}

/** Exceptions that keep their name; DynamoDB's other refusals all come as DynamoDbException. */
const named = ['ConditionalCheckFailedException', 'TransactionCanceledException'];

/** A page token that was edited, or made by another query. */
export class PageTokenError extends Error {}

/** What DynamoDB refused, as ctx.error. Names of tables and roles stay in the log. */
export function dynamodbError(error: unknown, { name, asked }: Table): { message: string; type: string } {
  if (error instanceof PageTokenError) {
    const message =
      'com.amazonaws.deepdish.common.pagination.InvalidPaginationTokenException: Invalid pagination token given.';
    return { message, type: 'DynamoDB:UserIllegalArgumentException' };
  }
  const refused = error as SdkError;
  const { httpStatusCode, requestId } = refused.$metadata ?? {};
  if (httpStatusCode === undefined) {
    asked.operation.api.options.log({ level: 'error', step: asked.stepId, message: String(error) });
    const late = asked.operation.deadline.aborted;
    return {
      message: late ? 'Execution timed out.' : 'The table could not be reached.',
      type: 'DynamoDB:SdkClientException',
    };
  }
  const kept = refused.name !== undefined && named.includes(refused.name);
  if (!kept)
    asked.operation.api.options.log({
      level: 'error',
      step: asked.stepId,
      error: refused.name,
      message: refused.message,
    });
  const tail = `(Service: DynamoDb, Status Code: ${httpStatusCode}, Request ID: ${requestId ?? 'unknown'})`;
  return {
    message: `${shown(refused, name)} ${tail}`,
    type: `DynamoDB:${kept ? refused.name : 'DynamoDbException'}`,
  };
}

function shown({ name, message = '' }: SdkError, table: string): string {
  if (name === 'ResourceNotFoundException') return 'Requested resource not found';
  if (name?.includes('AccessDenied')) return 'The data source is not authorized to perform this operation';
  return message.replace(/arn:aws[\w:/*.-]*/g, 'a resource').replaceAll(table, 'the table');
}
