import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientState } from '../../domain/clients/lifecycle.ts';
import { conversationsTableOf, timeZoneOf, type RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { listedClients } from '../../domain/clients/list-store.ts';

/** How long a warm function trusts what it read of the registry, ms. */
export const TRUSTED = 60_000;

/** What functions ask the registry again and again, remembered for a minute. */
export interface Registry {
  timeZone(clientId: string): Promise<string>;
  /** Whether a client's data is being removed, or is gone: what comes late of it must not be written any more. */
  isGone(clientId: string): Promise<boolean>;
  /** The client whose messages a table holds; undefined where it is nobody's. */
  clientOfTable(table: string): Promise<string | undefined>;
}

export function registry(
  client: DynamoDBDocumentClient,
  tables: { registry: string; stats: string },
): Registry {
  // Who has left may be removed at any time: that must be seen at once.
  const rows = remembered(
    (clientId: string) => readClient(client, tables.registry, clientId),
    (row) => ['provisioning', 'active', 'paused'].includes(clientState(row?.status)),
  );
  const named = remembered(
    () => listedClients(client, tables.stats),
    () => true,
  );
  const holds = (row: RegistryRow | undefined, table: string) => row && conversationsTableOf(row) === table;
  return {
    timeZone: async (clientId) => timeZoneOf(await rows(clientId)),
    async isGone(clientId) {
      const row = await rows(clientId);
      return row?.status === 'purged' || row?.purge_begun_at !== undefined;
    },
    async clientOfTable(table) {
      const guess = table.replace(/-conversations$/, '');
      if (holds(await rows(guess), table)) return guess;
      // A table with a name of its own is the owner's first bot's: the client list knows it.
      return (await named('')).find((row) => row.conversations_table === table)?.id;
    },
  };
}

function remembered<T>(
  read: (key: string) => Promise<T>,
  lasts: (value: T) => boolean,
): (key: string) => Promise<T> {
  const known = new Map<string, { value: T; until: number }>();
  return async (key) => {
    const entry = known.get(key);
    if (entry && entry.until > Date.now()) return entry.value;
    known.delete(key);
    const value = await read(key);
    if (value !== undefined && lasts(value)) known.set(key, { value, until: Date.now() + TRUSTED });
    return value;
  };
}
