import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createLock } from '../disk/locks.ts';
import { writeDurably } from '../disk/write-durably.ts';
import type { SecretsState } from './state.ts';

/** The secrets in a file (mode 0600), or in memory where it is null. `save` resolves when they are on the disk. */
export function openSecretsFile(file: string | null): { state: SecretsState; save(): Promise<void> } {
  if (file === null) return { state: { format: 1, secrets: {} }, save: async () => {} };
  const state = read(file);
  const lock = createLock();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return { state, save: () => lock('file', () => writeDurably(file, JSON.stringify(state))) };
}

function read(file: string): SecretsState {
  if (!existsSync(file)) return { format: 1, secrets: {} };
  const state = JSON.parse(readFileSync(file, 'utf8')) as Partial<SecretsState>;
  if (state.format === 1 && state.secrets) return state as SecretsState;
  throw new Error(`${file} was written by another version. Move it away to start with new secrets.`);
}
