import { setTimeout as sleep } from 'node:timers/promises';
import { batchGet } from '../../domain/batches/batch-store.ts';
import { registeredClients } from '../../domain/clients/store.ts';
import { PLATFORM, period } from '../../domain/stats/period.ts';
import type { Connection } from './connect.ts';
import { Refusal } from './refusal.ts';
import type { WrittenTranscripts } from './written-transcripts.ts';

const PATIENCE_MS = 120_000;
/** Platform totals are at most 30 seconds behind by design. */
const ROLLUP_PATIENCE_MS = 45_000;
const COUNTERS = ['c', 'r', 's', 'ac'];

/**
 * Waits until the read models hold what was written: events are projected in the order of their stream, so the last
 * conversations stand for all before them; then the platform's totals must reach the clients'. `onBehind` hears how
 * many of those last conversations are still missing. Throws a Refusal where nothing moves for two minutes.
 */
export async function untilCaughtUp(
  connection: Connection,
  written: WrittenTranscripts,
  onBehind: (behind: number) => void,
): Promise<void> {
  let least = Infinity;
  let lastProgress = Date.now();
  for (;;) {
    const behind = await conversationsBehind(connection, written);
    onBehind(behind);
    if (behind === 0) break;
    if (behind < least) lastProgress = Date.now();
    least = Math.min(least, behind);
    if (Date.now() - lastProgress > PATIENCE_MS) {
      throw new Refusal('Everything is in, but the platform has stopped counting it up. Look at its log.');
    }
    await sleep(200);
  }
  const clients = await registeredClients(connection.dynamodb, connection.tableOf('clients_registry'));
  const sums = await sumsOf(connection, clients, written.months());
  for (const deadline = Date.now() + ROLLUP_PATIENCE_MS; Date.now() < deadline; await sleep(250)) {
    const platform = await sumsOf(connection, [PLATFORM], written.months());
    if (sums.every((sum, index) => platform[index]! >= sum)) return;
  }
}

/** How many of the last conversations do not hold all their messages yet. */
async function conversationsBehind(connection: Connection, written: WrittenTranscripts): Promise<number> {
  const last = written.last();
  const keys = last.map(({ clientId, sessionId }) => ({ client_id: clientId, session_id: sessionId }));
  const rows = await rowsOf(connection, 'platform_conversations', keys);
  const counted = new Map(
    rows.map((row) => [
      `${row.client_id} ${row.session_id}`,
      Number(row.received ?? 0) + Number(row.sent ?? 0),
    ]),
  );
  return last.filter(
    ({ clientId, sessionId, messages }) => (counted.get(`${clientId} ${sessionId}`) ?? 0) < messages,
  ).length;
}

/** The sums of the clients' counters, month by month. */
async function sumsOf(connection: Connection, clients: string[], months: string[]): Promise<number[]> {
  const keys = months.flatMap((month) =>
    clients.map((client_id) => ({ client_id, period: period.month(month) })),
  );
  const rows = await rowsOf(connection, 'aggregated_stats', keys);
  return months.flatMap((month) => {
    const ofMonth = rows.filter((row) => row.period === period.month(month));
    return COUNTERS.map((name) => ofMonth.reduce((sum, row) => sum + Number(row[name] ?? 0), 0));
  });
}

function rowsOf({ dynamodb, tableOf }: Connection, table: string, keys: Record<string, string>[]) {
  return batchGet(dynamodb, tableOf(table), keys);
}
