import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.ts';

/**
 * `npm run deploy`: builds what changed and deploys the platform's two stacks. What follows `--` goes to `cdk deploy`,
 * for example `npm run deploy -- --profile stride`. Clients' own stacks are made when clients are.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

await build([], console.log);
// Not cdk.out: the local platform runs from there, and knows no tables of this account.
const deploy = ['deploy', 'StridePanelData', 'StridePanelApi', '--output', 'build/cdk.deploy'];
const cdk = spawn(process.execPath, ['node_modules/aws-cdk/bin/cdk', ...deploy, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
cdk.on('close', (code) => {
  process.exitCode = code ?? 1;
});
