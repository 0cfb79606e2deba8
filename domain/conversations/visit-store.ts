import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cutBySilence, SHARED_SESSION, visitId } from './silence.ts';

/** The visit of the shared session that a message of this instant belongs to, or begins. */
export async function visitOf(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
  at: string,
): Promise<string> {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'client_id = :client AND session_id BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':client': clientId,
        ':first': `${SHARED_SESSION}~`,
        ':last': visitId(at),
      },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  const last = Items?.[0];
  if (!last) return visitId(at);
  const visit = { first: String(last.started_at), last: String(last.last_activity_at) };
  const together = cutBySilence([visit, { first: at, last: at }]).length === 1;
  return together ? String(last.session_id) : visitId(at);
}
