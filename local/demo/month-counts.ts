import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { timeZoneOf, type RegistryRow } from '../../domain/clients/registry-row.ts';
import { localDayOf } from '../../domain/stats/local-day.ts';
import type { Connection } from '../import/connect.ts';
import type { Transcript } from '../import/transcript.ts';

/**
 * What a client's chatbot would have counted against its limit this month, had the past been talked with it. Set where
 * nothing is counted yet: a visitor may have come meanwhile.
 */
export async function countMonth(
  { dynamodb, tableOf }: Connection,
  row: RegistryRow,
  transcripts: Transcript[],
  now: number,
): Promise<void> {
  const zone = timeZoneOf(row);
  const month = localDayOf(now, zone).slice(0, 7);
  const begun = transcripts.filter(
    ({ clientId, messages }) =>
      clientId === row.client_id && localDayOf(messages[0]!.at / 1_000, zone).startsWith(month),
  );
  const update = new UpdateCommand({
    TableName: tableOf('platform_chat'),
    Key: { client_id: row.client_id, item: `month#${month}` },
    UpdateExpression: 'SET conversations = :count',
    ConditionExpression: 'attribute_not_exists(conversations)',
    ExpressionAttributeValues: { ':count': begun.length },
  });
  await dynamodb.send(update).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  });
}
