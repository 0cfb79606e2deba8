import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputHash } from '../../scripts/bundle/input-hash.ts';
import { StartError } from './data-folder.ts';

const INPUTS = [
  'schema',
  'codegen.ts',
  'resolvers',
  'functions',
  'domain',
  'analytics',
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
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(root, template)) return false;
  tell('Building ...');
  await run(root, ['scripts/run.mjs', 'scripts/build.ts']);
  tell('Synthesizing the template ...');
  await run(root, ['scripts/run.mjs', 'local/platform/synthesize.ts', template]);
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, stampOf(root, template));
  return true;
}

/** The sources, and which synthesis lies there: another command may have written one since. */
function stampOf(root: string, template: string): string {
  const manifest = statSync(join(template, 'manifest.json'), { throwIfNoEntry: false });
  return `${inputHash(root, INPUTS)} ${template} ${manifest?.mtimeMs ?? 'none'}`;
}

async function run(root: string, parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new StartError(`${parameters[1]} failed:\n${output.trim()}`);
}
