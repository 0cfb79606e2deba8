import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Thrown for what the person at the keyboard can put right; its message says how. */
export class StartError extends Error {}

export interface DataFolder {
  path: string;
  /** A file's path in the folder; null when nothing is to be kept on disk. */
  file(...names: string[]): string | null;
  release(): void;
}

/** Throws a StartError if a running process holds the folder; else forgets what a killed one said of itself there. */
export function requireFreeDataFolder(path: string): void {
  const folder = resolve(path);
  const lock = join(folder, 'lock');
  const [pid = 0, start = ''] = existsSync(lock) ? readFileSync(lock, 'utf8').trim().split(' ') : [];
  if (
    Number(pid) > 0 &&
    isAlive(Number(pid)) &&
    startOf(Number(pid)) === start &&
    Number(pid) !== process.pid
  )
    throw new StartError(
      `The platform already runs on ${folder} (process ${pid}). Stop it, or use: --data OTHER_FOLDER`,
    );
  rmSync(join(folder, 'stack.json'), { force: true });
}

/** Takes a data folder for this process alone, until released; one left behind by a dead process is taken over. */
export function takeDataFolder(path: string, memory: boolean): DataFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'lock');
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  try {
    writeFileSync(lock, mine, { flag: 'wx' });
  } catch {
    requireFreeDataFolder(path);
    writeFileSync(lock, mine);
  }
  return {
    path: folder,
    file: (...names) => (memory ? null : join(folder, ...names)),
    release() {
      if (existsSync(lock) && readFileSync(lock, 'utf8') === mine) rmSync(lock);
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** When a process began, which tells it from a later one with the same number; `?` where the system does not say. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!;
  } catch {
    return '?';
  }
}
