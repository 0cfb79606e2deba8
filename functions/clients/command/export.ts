import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { auditPut } from '../../../domain/audit/put.ts';
import { readClient } from '../../../domain/clients/store.ts';
import { exportFiles } from '../../../domain/export/export-store.ts';
import { zipped } from '../../../domain/export/zipped.ts';
import { COMMAND, type Opened } from './open.ts';

/** `export ID [--to FILE]`: all that is kept of the client as one archive on this machine. */
export async function exportClient(
  opened: Opened,
  clientId: string,
  to: string | undefined,
): Promise<string> {
  const { client, tables, named, now, newId } = opened;
  const row = await readClient(client, tables.registry, clientId);
  if (!row) throw new Error(`There is no client ${clientId}.`);
  const file = to ?? `${clientId}.zip`;
  const at = new Date(now());
  const entry = { clientId, at: at.toISOString(), id: newId(), actor: COMMAND } as const;
  // First who asks, then what leaves.
  const told = auditPut(tables.audit, { ...entry, action: 'client_exported' });
  await client.send(new TransactWriteCommand({ TransactItems: [told] }));
  const files = exportFiles(
    client,
    {
      stats: tables.stats,
      conversations: named('platform_conversations'),
      feedback: named('platform_feedback'),
      faq: named('platform_faq'),
    },
    row,
  );
  await pipeline(Readable.from(zipped(files, at)), createWriteStream(file, { mode: 0o600 }));
  return `All that is kept of ${clientId} is in ${file}.`;
}
