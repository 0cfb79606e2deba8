import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Writes that somebody was here; nothing where there is no row, which is then not made. `at` is ISO. */
export async function markSeen(
  client: DynamoDBDocumentClient,
  table: string,
  person: { clientId: string; email: string },
  at: string,
): Promise<void> {
  const update = new UpdateCommand({
    TableName: table,
    Key: { client_id: person.clientId, email: person.email },
    UpdateExpression: 'SET last_seen_at = :at',
    ConditionExpression: 'attribute_exists(email)',
    ExpressionAttributeValues: { ':at': at },
  });
  await client.send(update).catch((error: Error) => {
    if (error.name !== 'ConditionalCheckFailedException') throw error;
  });
}
