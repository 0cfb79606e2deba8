import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/free-port.ts';
import type { Stack } from '../../local/stack.ts';

/** A platform of a test's own, started by the very command that people use. */
export interface StartedPlatform {
  stack: Stack;
  dataFolder: string;
  /** From the command to a `stack.json`, ms. */
  startedIn: number;
  process: ChildProcess;
  /** SIGTERM; removes the data folder unless told to keep it. */
  stop(options?: { keep?: boolean }): Promise<void>;
}

/** Runs `npm start -- FLAGS` on free ports and waits until it says where everything is. */
export async function startPlatform(
  flags: string[] = ['--memory', '--empty', '--quiet'],
  options: { dataFolder?: string; patience?: number } = {},
): Promise<StartedPlatform> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'stride-test-'));
  const stackFile = join(dataFolder, 'stack.json');
  rmSync(stackFile, { force: true });
  const started = Date.now();
  const parameters = [
    'scripts/run.mjs',
    'local/start.ts',
    '--port',
    String(await freePort()),
    '--data',
    dataFolder,
  ];
  const child = spawn(process.execPath, [...parameters, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += String(part)));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  while (!existsSync(stackFile)) {
    if (child.exitCode !== null || Date.now() - started > (options.patience ?? 600_000)) {
      child.kill('SIGKILL');
      throw new Error(`The platform did not start:\n${output.slice(-3000)}`);
    }
    await sleep(50);
  }
  return {
    stack: JSON.parse(readFileSync(stackFile, 'utf8')) as Stack,
    dataFolder,
    startedIn: Date.now() - started,
    process: child,
    async stop({ keep = false } = {}) {
      if (child.exitCode === null) child.kill('SIGTERM');
      await Promise.race([ended, sleep(10_000)]);
      if (child.exitCode === null) child.kill('SIGKILL');
      if (!keep) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
