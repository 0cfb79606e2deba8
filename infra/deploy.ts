import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.ts';
import { deployStacks } from './deploy-stacks.ts';

/**
 * `npm run deploy`: builds what changed and deploys the platform's two stacks. What follows `--` goes to `cdk deploy`,
 * for example `npm run deploy -- --profile stride`. Clients' own stacks are made when clients are.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

await build([], console.log);
await deployStacks(process.argv.slice(2), `${root}build/cdk.outputs.json`, cdk);

/** Where cdk fails, so does this command, at once; cdk has said why. */
async function cdk(...parameters: string[]): Promise<void> {
  // Not cdk.out: the local platform runs from there, and knows no tables of this account.
  const command = ['node_modules/aws-cdk/bin/cdk', ...parameters, '--output', 'build/cdk.deploy'];
  const run = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => run.on('close', (status) => resolve(status ?? 1)));
  if (code !== 0) process.exit(code);
}
