import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClientTable, PlatformTable } from './tables.ts';

/** A table that was in the account before us. */
export interface AdoptedTable {
  arn: string;
  /** Absent where the platform reads no stream of it. */
  streamArn?: string;
}

/** What `npm run adopt` found and took over: the stacks refer to these tables instead of making them. */
export interface Adopted {
  tables: Partial<Record<PlatformTable, AdoptedTable>>;
  /** By client id: own tables that were not made by the client stack. */
  clients: Record<string, Partial<Record<ClientTable, AdoptedTable>>>;
}

export const nothingAdopted: Adopted = { tables: {}, clients: {} };

/** Written by `npm run adopt`, and git-ignored: it speaks of one AWS account. */
export const adoptedFile = fileURLToPath(new URL('adopted.json', import.meta.url));

export function readAdopted(file: string = adoptedFile): Adopted {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Adopted) : nothingAdopted;
}
