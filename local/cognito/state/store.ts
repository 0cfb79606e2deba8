import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readState } from './read-state.ts';
import type { State } from './types.ts';
import { writeDurably } from '../../disk/write-durably.ts';

export interface Store {
  readonly state: State;
  /** Call after a change; it is written before the request is answered (settled). */
  changed(): void;
  /** Writes at once; resolves when it is on the disk. Changes made while a write runs share the next one. */
  save(): Promise<void>;
  /** Resolves when nothing waits to be written, so that no answer shows what a crash could still lose. */
  settled(): Promise<void>;
}

/** The state over one JSON file, or in memory only where `file` is null. */
export async function openStore(file: string | null): Promise<Store> {
  if (file === null) {
    const nothing = async () => {};
    return { state: { format: 1, pools: {} }, changed: () => {}, save: nothing, settled: nothing };
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const state = await readState(file);

  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let dirty = false;

  const write = async (): Promise<void> => {
    await running?.catch(() => {});
    next = null;
    const mine = writeDurably(file, JSON.stringify(state));
    running = mine;
    dirty = false;
    try {
      await mine;
    } catch (error) {
      dirty = true;
      throw error;
    } finally {
      if (running === mine) running = null;
    }
  };

  const save = (): Promise<void> => {
    dirty = true;
    next ??= write();
    return next;
  };

  const settled = async (): Promise<void> => {
    if (dirty) await save();
    else await running;
  };

  const changed = () => void (dirty = true);

  return { state, changed, save, settled };
}
