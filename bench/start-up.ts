import { startPlatform } from '../tests/given/start-platform.ts';

/** From the command to a platform that answers, ms: with everything built, on an empty folder and on a used one. */
export async function startUp(): Promise<{ empty: number; again: number }> {
  const first = await startPlatform(['--empty', '--quiet']);
  await first.stop({ keep: true });
  const second = await startPlatform(['--empty', '--quiet'], { dataFolder: first.dataFolder });
  await second.stop();
  return { empty: first.startedIn, again: second.startedIn };
}
