import type { Clock } from '../clock/clock.ts';
import { deleteExpired } from '../dynamodb/delete-expired.ts';
import type { DynamodbEngine } from '../dynamodb/engine.ts';

/** AWS takes up to days; readers filter expired rows anyway, and a sweep holds up writes while it looks. */
const EVERY_MS = 300_000;

/**
 * Sweeps expired rows every few minutes, and when the clock is moved; a sweep that takes long makes the next one wait
 * in proportion.
 */
export function startTtlSweeps(
  engine: DynamodbEngine,
  clock: Clock,
  tables: () => readonly string[],
  afterSweep: () => void,
  log: (line: object) => void,
): { stop(): void } {
  let timer: NodeJS.Timeout;
  const schedule = (wait: number) => (timer = setTimeout(() => void run(), wait).unref());
  const run = async () => {
    const started = performance.now();
    try {
      // The engine knows the machine's time only.
      const deleted =
        clock.ahead() === 0
          ? await engine.sweep()
          : await deleteExpired(engine.endpoint, tables(), clock.now());
      if (deleted === null) return;
      if (deleted > 0) afterSweep();
    } catch (error) {
      log({ level: 'WARN', message: 'ttl sweep', error: String(error) });
    }
    schedule(Math.max(EVERY_MS, (performance.now() - started) * 1_000));
  };
  schedule(EVERY_MS);
  clock.onMove(() => {
    clearTimeout(timer);
    schedule(0);
  });
  return { stop: () => clearTimeout(timer) };
}
