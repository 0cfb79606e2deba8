import { readFile } from 'node:fs/promises';
import type { State } from './types.ts';

/** The state in a file, or an empty one where there is no file yet. Damage is reported, never overwritten. */
export async function readState(file: string): Promise<State> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { format: 1, pools: {} };
    throw error;
  }
  let state: Partial<State>;
  try {
    state = JSON.parse(text) as Partial<State>;
  } catch (cause) {
    throw new Error(`${file} is damaged: it is no JSON. Move it away to start with no users.`, { cause });
  }
  if (state.format !== 1 || typeof state.pools !== 'object') {
    throw new Error(`${file} was written by another version. Move it away to start with no users.`);
  }
  return state as State;
}
