import { setTimeout as sleep } from 'node:timers/promises';
import { readFleet } from '../../../domain/provisioning/fleet-store.ts';
import type { Opened } from './open.ts';

/** `update --all`: brings every client to the current template, a few at a time; throws where one of them fails. */
export async function updateAll(
  { requests, client, tables }: Opened,
  say: (line: string) => void,
): Promise<string> {
  const { templateVersion } = await requests.updateAll();
  let told = '';
  for (;;) {
    const row = (await readFleet(client, tables.registry))!;
    const line = `${row.done} of ${row.total} clients`;
    if (line !== told) say(line);
    told = line;
    if (row.state === 'SUCCEEDED') return `All clients are at the template ${templateVersion}.`;
    if (row.state === 'FAILED')
      throw new Error(`It stopped at ${row.failed_client_id}. ${row.failure_reason ?? ''}`.trim());
    await sleep(500);
  }
}
