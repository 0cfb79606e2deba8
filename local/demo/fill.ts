import { hasLeft } from '../../domain/clients/has-left.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { connect } from '../import/connect.ts';
import { ensureClient } from '../import/ensure-client.ts';
import type { Transcript } from '../import/transcript.ts';
import { transcriptWriter } from '../import/write-transcripts.ts';
import type { Stack } from '../stack.ts';
import { companies } from './companies.ts';
import { demoClient } from './demo-client.ts';
import { countMonth } from './month-counts.ts';
import { pastConversations } from './past.ts';

/** Conversations written together: few, so that the newest show at once and the panel is not kept waiting. */
const GROUP = 20;

/** How far the demo reaches back, and from when (ms since the epoch). */
export interface DemoSpan {
  now?: number;
  days?: number;
  /** Told of each company as soon as it is registered and has its own stack. */
  registered?(row: RegistryRow): Promise<void>;
}

/**
 * Fills the demo's companies with their past, newest first, through the SDK and the clients' own tables.
 * A fill that was cut off can be repeated: what is in stays, as whoever changed it left it; who has left is passed over. `onProgress` hears messages written and all.
 */
export async function fillDemo(
  stack: Pick<Stack, 'endpointUrl' | 'region' | 'credentials' | 'tables'>,
  onProgress: (done: number, total: number) => void = () => {},
  { now = Date.now(), days = 90, registered }: DemoSpan = {},
): Promise<void> {
  const connection = connect(stack);
  try {
    const registry = connection.tableOf('clients_registry');
    const rows = new Map<string, RegistryRow>();
    for (const company of companies) {
      const row = demoClient(company, now, stack.region);
      const known = await readClient(connection.dynamodb, registry, row.client_id);
      if (known && hasLeft(known)) continue;
      await ensureClient(connection, row);
      await registered?.(row);
      rows.set(row.client_id, row);
    }
    const transcripts = pastConversations(now, days);
    for (const row of rows.values()) await countMonth(connection, row, transcripts, now);
    const total = transcripts.reduce((sum, { messages }) => sum + messages.length, 0);
    const write = transcriptWriter(connection);
    let done = 0;
    onProgress(done, total);
    for (let from = 0; from < transcripts.length; from += GROUP) {
      const group = transcripts.slice(from, from + GROUP);
      for (const row of rows.values()) {
        const own = group.filter(({ clientId }) => clientId === row.client_id);
        if (own.length > 0) await write(row, own);
      }
      done += messagesOf(group);
      onProgress(done, total);
    }
  } finally {
    connection.close();
  }
}

function messagesOf(transcripts: Transcript[]): number {
  return transcripts.reduce((sum, { messages }) => sum + messages.length, 0);
}
