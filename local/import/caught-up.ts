import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

/** So many looks in a row must find nothing: what a function writes may feed the next function. */
const QUIET_LOOKS = 3;
const PATIENCE_MS = 120_000;

/**
 * Waits until the platform's functions have read every stream record, so that the read models are whole.
 * `onBehind` hears how many records are left. Throws a Refusal where nothing moves for two minutes.
 */
export async function untilCaughtUp(endpointUrl: string, onBehind: (behind: number) => void): Promise<void> {
  let least = Infinity;
  let lastProgress = Date.now();
  for (let quiet = 0; quiet < QUIET_LOOKS; await sleep(150)) {
    const behind = await recordsBehind(endpointUrl);
    onBehind(behind);
    quiet = behind === 0 ? quiet + 1 : 0;
    if (behind < least) {
      least = behind;
      lastProgress = Date.now();
    }
    if (Date.now() - lastProgress > PATIENCE_MS) {
      throw new Refusal(
        `Everything is in, but the figures are not ready: ${behind} records wait to be counted.`,
      );
    }
  }
}

async function recordsBehind(endpointUrl: string): Promise<number> {
  const response = await fetch(new URL('/_local/streams', endpointUrl), {
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`The gateway answered ${response.status} for its streams.`);
  return ((await response.json()) as { behind: number }).behind;
}
