import { setTimeout as sleep } from 'node:timers/promises';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { OperationRow } from '../../../domain/provisioning/operation.ts';
import type { Opened } from './open.ts';

/** Follows the work on a client's resources to its end, a line a step; throws one sentence where it fails. */
export async function watch(
  { client, tables }: Opened,
  clientId: string,
  say: (line: string) => void,
): Promise<void> {
  const get = new GetCommand({
    TableName: tables.registry,
    Key: { client_id: clientId, SK: 'OPERATION' },
    ConsistentRead: true,
  });
  let told = '';
  for (;;) {
    const row = (await client.send(get)).Item as OperationRow | undefined;
    // Removed with everything else of the client: a purge is done.
    if (!row || row.state === 'SUCCEEDED') return;
    if (row.state === 'FAILED') {
      const where = row.failed_resource ? `${row.failed_resource}: ` : '';
      throw new Error(`${clientId}: it stopped at ${row.step}. ${where}${row.failure_reason ?? ''}`);
    }
    if (row.step !== told) say(`${clientId}: ${row.step.toLowerCase()}`);
    told = row.step;
    await sleep(500);
  }
}
