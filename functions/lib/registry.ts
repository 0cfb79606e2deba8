import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conversationsTableOf, timeZoneOf, type RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { listedClients } from '../../domain/clients/list-store.ts';

/** How long a warm function trusts what it read of the registry, ms. */
const TRUSTED = 60_000;

/** What functions ask the registry again and again, remembered for a minute. */
export interface Registry {
  timeZone(clientId: string): Promise<string>;
  /** The client whose messages a table holds; undefined where it is nobody's. */
  clientOfTable(table: string): Promise<string | undefined>;
}

export function registry(
  client: DynamoDBDocumentClient,
  tables: { registry: string; stats: string },
): Registry {
  const rows = remembered((clientId: string) => readClient(client, tables.registry, clientId));
  const named = remembered(() => listedClients(client, tables.stats));
  const holds = (row: RegistryRow | undefined, table: string) => row && conversationsTableOf(row) === table;
  return {
    timeZone: async (clientId) => timeZoneOf(await rows(clientId)),
    async clientOfTable(table) {
      const guess = table.replace(/-conversations$/, '');
      if (holds(await rows(guess), table)) return guess;
      // A table with a name of its own is the owner's first bot's: the client list knows it.
      return (await named('')).find((row) => row.conversations_table === table)?.id;
    },
  };
}

function remembered<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, { value: T; until: number }>();
  return async (key) => {
    const entry = known.get(key);
    if (entry && entry.until > Date.now()) return entry.value;
    const value = await read(key);
    if (value !== undefined) known.set(key, { value, until: Date.now() + TRUSTED });
    return value;
  };
}
