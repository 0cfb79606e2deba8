import { spawn } from 'node:child_process';

/** Runs one of the installed command line tools with this Node; its output is shown only if it fails. */
export async function runCommand(root: string, script: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // What is built is what is shipped, whoever asks: a test runner's own mode must not get in.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${script} failed.\n${Buffer.concat(output).toString('utf8')}`);
}
