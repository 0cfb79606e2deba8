import { parseArgs } from 'node:util';
import { isClientId } from '../../domain/access/is-client-id.ts';
import { runningPlatform } from '../lib/running-platform.ts';
import { rebuild } from './rebuild.ts';

/** `npm run rebuild -- --client ID [--data DIR | --aws]`: the client's read models again from the raw rows. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      client: { type: 'string' },
      data: { type: 'string', default: '.local' },
      aws: { type: 'boolean', default: false },
    },
  });
  if (!isClientId(values.client)) throw new Error('Say whose: npm run rebuild -- --client ID');
  const platform = runningPlatform({ dataFolder: values.data, aws: values.aws });
  const report = await rebuild(platform, values.client, (line) => process.stderr.write(`${line}\n`));
  const { conversations, appointments, rows } = report;
  console.log(
    `${values.client}: ${conversations.unchanged} conversations unchanged, ${conversations.corrected} corrected, ` +
      `${conversations.added} added, ${conversations.kept} kept; ${appointments} appointments corrected; ` +
      `${rows.checked} rows of figures checked, ${rows.corrected.length} corrected.`,
  );
  if (rows.busy.length > 0) {
    console.error(`Not proven, because new events kept coming: ${rows.busy.join(', ')}. Run it again.`);
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
