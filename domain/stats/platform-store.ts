import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addCounters, type Counters } from './counters.ts';
import { PLATFORM } from './period.ts';
import { putIf, rollupsOfClients } from './store.ts';

/**
 * Writes the platform's row of a period: the sum of all clients' rows. Idempotent; the sum of the clients' versions
 * stands as its own, so that a slow writer cannot put an older sum over a newer one. A rebuild
 * forces it: where clients' rows were lost, their versions have begun anew.
 */
export async function sumPlatformRow(
  client: DynamoDBDocumentClient,
  table: string,
  clientIds: string[],
  period: string,
  options: { force?: boolean } = {},
): Promise<void> {
  const rows = await rollupsOfClients(client, table, clientIds, period);
  const counters: Counters = {};
  for (const row of rows) addCounters(counters, row.counters);
  const version = rows.reduce((sum, row) => sum + row.version, 0);
  const item = { ...counters, client_id: PLATFORM, period, v: version };
  if (options.force) await client.send(new PutCommand({ TableName: table, Item: item }));
  else await putIf(client, table, item, 'attribute_not_exists(v) OR v <= :v', { ':v': version });
}
