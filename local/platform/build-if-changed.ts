import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputHash } from '../../scripts/bundle/input-hash.ts';
import { withLock } from '../../scripts/bundle/with-lock.ts';
import { StartError } from './data-folder.ts';

const INPUTS = [
  'schema',
  'codegen.ts',
  'resolvers',
  'functions',
  'domain',
  'analytics',
  'chatbot',
  'infra',
  'remix-app',
  'vite.config.ts',
  'scripts',
  'package-lock.json',
  'tsconfig.json',
  'local/platform/synthesize.ts',
];

/** Builds and synthesizes what changed since the last time; nothing but a hash of the sources when nothing did. */
export async function buildIfChanged(
  root: string,
  template: string,
  tell: (line: string) => void,
): Promise<boolean> {
  const stamp = join(root, 'build', '.hash-cloud');
  const isFresh = () =>
    existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(template, inputHash(root, INPUTS));
  if (isFresh()) return false;
  // Not the build's own lock: the build runs inside of this one.
  return withLock(join(root, 'build', '.lock-cloud'), async () => {
    if (isFresh()) return false;
    tell('Building ...');
    await run(root, ['scripts/run.mjs', 'scripts/build.ts', 'codegen']);
    // Taken once all sources are there and before they are read: what changes meanwhile is built next time.
    const sources = inputHash(root, INPUTS);
    await run(root, ['scripts/run.mjs', 'scripts/build.ts']);
    tell('Synthesizing the template ...');
    await run(root, ['scripts/run.mjs', 'local/platform/synthesize.ts', template]);
    writeFileSync(stamp, stampOf(template, sources));
    return true;
  });
}

/** The sources, and which synthesis lies there: another command may have written one since. */
function stampOf(template: string, sources: string): string {
  const manifest = statSync(join(template, 'manifest.json'), { throwIfNoEntry: false });
  return `${sources} ${template} ${manifest?.mtimeMs ?? 'none'}`;
}

async function run(root: string, parameters: string[]): Promise<void> {
  // What is built is what ships, also when a test starts the platform with NODE_ENV of its own.
  const env = { ...process.env, NODE_ENV: 'production' as const };
  const child = spawn(process.execPath, parameters, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new StartError(`${parameters[1]} failed:\n${output.trim()}`);
}
