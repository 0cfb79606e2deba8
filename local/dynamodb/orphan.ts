import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ends a dynoxide that an earlier, killed start left holding this very file (Linux; elsewhere the pipe suffices). */
export async function endOrphan(file: string): Promise<void> {
  const orphans = processesWith(file);
  for (const pid of orphans) signal(pid, 'SIGTERM');
  for (let waited = 0; waited < 2_000 && orphans.some(alive); waited += 20) await sleep(20);
  for (const pid of orphans.filter(alive)) signal(pid, 'SIGKILL');
}

function processesWith(file: string): number[] {
  let entries: string[];
  try {
    entries = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return entries.map(Number).filter((pid) => {
    if (pid === process.pid) return false;
    const [program, ...parameters] = commandLine(pid);
    return !!program?.endsWith('dynoxide') && parameters[parameters.indexOf('--db-path') + 1] === file;
  });
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function alive(pid: number): boolean {
  return commandLine(pid).length > 1;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}
