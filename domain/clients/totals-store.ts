import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { statsStore } from '../stats/store.ts';
import { sumCounters } from '../stats/totals.ts';
import { readClient } from './store.ts';

/** How often the registry hears of a client's last sign of life at most, ms: its rows are fat, and lists know better. */
const ACTIVITY_EVERY = 60_000;

/**
 * Brings a client's total of conversations in the registry to the sum of its months, and its last sign of life to within
 * a minute. Writes nothing where nothing differs, and never an older sum over a newer one. A rebuild forces the total:
 * where months' rows were lost, their versions have begun anew.
 */
export async function keepTotals(
  client: DynamoDBDocumentClient,
  tables: { registry: string; stats: string },
  clientId: string,
  lastActivity: string | undefined,
  options: { force?: boolean } = {},
): Promise<void> {
  const row = await readClient(client, tables.registry, clientId);
  if (!row) return;
  const months = await statsStore(client, tables.stats, clientId).between('M#', 'M#~', { consistent: true });
  const total = sumCounters(months.map(({ counters }) => counters)).c ?? 0;
  const version = months.reduce((sum, month) => sum + month.version, 0);
  const set = (
    attributes: Record<string, unknown>,
    condition: string,
    values: Record<string, unknown> = {},
  ) => setAttributes(client, tables.registry, clientId, { attributes, condition, values });

  if (options.force) await set({ total_conversations: total, totals_version: version }, NOT_PURGED);
  else if (version > (row.totals_version ?? 0)) {
    const isNewer = 'attribute_not_exists(totals_version) OR totals_version < :totals_version';
    await set({ total_conversations: total, totals_version: version }, `${NOT_PURGED} AND (${isNewer})`);
  }
  const minuteBefore = lastActivity && Date.parse(lastActivity) - ACTIVITY_EVERY;
  if (minuteBefore && minuteBefore >= (Date.parse(row.last_activity ?? '') || 0)) {
    const isDue = 'attribute_not_exists(last_activity) OR last_activity <= :before';
    const before = new Date(minuteBefore).toISOString();
    await set({ last_activity: lastActivity }, `${NOT_PURGED} AND (${isDue})`, { ':before': before });
  }
}

/** A client that has left the registry, or whose data was removed, is not written to again. */
const NOT_PURGED = 'attribute_exists(client_id) AND (attribute_not_exists(#status) OR #status <> :purged)';

/** Sets attributes where the condition holds, and leaves the row alone where it does not. */
async function setAttributes(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
  write: { attributes: Record<string, unknown>; condition: string; values: Record<string, unknown> },
): Promise<void> {
  const attributes = Object.entries(write.attributes);
  const update = new UpdateCommand({
    TableName: table,
    Key: { client_id: clientId, SK: 'PROFILE' },
    UpdateExpression: `SET ${attributes.map(([name]) => `${name} = :${name}`).join(', ')}`,
    ConditionExpression: write.condition,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ...Object.fromEntries(attributes.map(([name, value]) => [`:${name}`, value])),
      ':purged': 'purged',
      ...write.values,
    },
  });
  await client.send(update).catch((error: Error) => {
    if (error.name !== 'ConditionalCheckFailedException') throw error;
  });
}
