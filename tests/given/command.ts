import { spawn } from 'node:child_process';

/** Runs one of this repository's commands as npm does; `output` is what it prints on both channels. */
export function command(script: string, ...parameters: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', script, ...parameters]);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (output += String(part)));
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
