import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from './dynamodb.ts';
import { narrowed, type Statement } from './narrow.ts';

/** Tables, by sessions of a role that may do what the statements say for one client. */
export function openRows(roleArn: string, clientId: string, statements: Statement[]): DynamoDBDocumentClient {
  return narrowed(roleArn, clientId, statements, (credentials) => documentClient({ credentials }));
}
