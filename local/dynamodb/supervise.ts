import { spawn } from 'node:child_process';

export interface Supervised {
  /** Settles when the program has ended, for whatever reason. */
  ended: Promise<void>;
  /** What it has printed so far (the last 64 KB). */
  output(): string;
  stop(): Promise<void>;
}

/**
 * A shell between us and the program, reading our pipe: when this process dies, even by kill -9, the pipe closes
 * and the shell ends the program. Its own process group keeps the terminal's Ctrl-C from it, so that we end last.
 */
const SUPERVISOR = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
{
  cat <&3
  kill -TERM $child
  for wait in 1 2 3 4 5 6 7 8 9 10; do sleep 0.1; kill -0 $child || exit; done
  kill -KILL $child
} >/dev/null 2>&1 &
exec 3<&-
wait $child`;

export function superviseDynoxide(
  binary: string,
  parameters: string[],
  environment: Record<string, string> = {},
): Supervised {
  const shell = spawn('/bin/sh', ['-c', SUPERVISOR, 'dynoxide-supervisor', binary, ...parameters], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...environment },
  });
  let printed = '';
  const keep = (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-65_536));
  shell.stdout.on('data', keep);
  shell.stderr.on('data', keep);
  shell.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    shell.once('error', (error) => {
      printed += String(error);
      resolve();
    });
    shell.once('exit', () => {
      shell.stdin.destroy();
      resolve();
    });
  });
  return {
    ended,
    output: () => printed,
    async stop() {
      shell.stdin.destroy();
      await ended;
    },
  };
}
