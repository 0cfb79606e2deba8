import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamodb } from '../local/dynamodb/engine.ts';
import { startPlatform } from '../tests/given/start-platform.ts';
import { tokensOf } from '../tests/given/sign-in.ts';
import { startMeter } from './meter.ts';

/** A platform whose database is watched by a meter, with an owner signed in. */
export async function measuredPlatform() {
  const cacheFolder = join(import.meta.dirname, '../build/dynamodb');
  const engine = await startDynamodb({ file: null, cacheFolder, log: () => {} });
  const meter = await startMeter(engine.endpoint);
  process.env.DYNAMODB_ENDPOINT = meter.endpoint;
  const dataFolder = mkdtempSync(join(tmpdir(), 'stride-bench-'));
  const platform = await startPlatform(['--memory', '--empty', '--quiet'], { dataFolder });
  delete process.env.DYNAMODB_ENDPOINT;
  const { idToken } = await tokensOf(platform.stack, platform.stack.users[0]!);
  return {
    ...platform,
    meter,
    owner: idToken,
    async close() {
      await platform.stop();
      meter.close();
      await engine.close();
    },
  };
}

export type MeasuredPlatform = Awaited<ReturnType<typeof measuredPlatform>>;
