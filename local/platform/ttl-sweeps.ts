import type { DynamodbEngine } from '../dynamodb/engine.ts';

/** AWS takes up to days; readers filter expired rows anyway, and a sweep holds up writes while it looks. */
const EVERY_MS = 300_000;

/** Sweeps expired rows every few minutes; a sweep that takes long makes the next one wait in proportion. */
export function startTtlSweeps(
  engine: DynamodbEngine,
  afterSweep: () => void,
  log: (line: object) => void,
): { stop(): void } {
  let timer: NodeJS.Timeout;
  const schedule = (wait: number) => (timer = setTimeout(() => void run(), wait).unref());
  const run = async () => {
    const started = performance.now();
    try {
      const deleted = await engine.sweep();
      if (deleted === null) return;
      if (deleted > 0) afterSweep();
    } catch (error) {
      log({ level: 'WARN', message: 'ttl sweep', error: String(error) });
    }
    schedule(Math.max(EVERY_MS, (performance.now() - started) * 1_000));
  };
  schedule(EVERY_MS);
  return { stop: () => clearTimeout(timer) };
}
