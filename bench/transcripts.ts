import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPlatform } from '../tests/given/start-platform.ts';

const file = join(import.meta.dirname, '../../shared/data/transcripts.jsonl');

/** What the import of the real transcripts takes, on disk, read models included; null where they are absent. */
export async function transcripts(): Promise<{
  messages: number;
  perSecond: number;
  peakMegabytes: number;
} | null> {
  if (!existsSync(file)) return null;
  const messages = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + (JSON.parse(line) as { messages: unknown[] }).messages.length, 0);
  const platform = await startPlatform(['--empty', '--quiet']);
  const started = performance.now();
  let peak = 0;
  const parameters = ['scripts/run.mjs', 'local/import.ts', file, '--data', platform.dataFolder];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  const watch = setInterval(() => {
    const status = existsSync(`/proc/${child.pid}/status`)
      ? readFileSync(`/proc/${child.pid}/status`, 'utf8')
      : '';
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  await platform.stop();
  if (code !== 0) throw new Error('The import failed.');
  return { messages, perSecond: messages / seconds, peakMegabytes: peak };
}
