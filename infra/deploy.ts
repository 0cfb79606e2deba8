import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.ts';

/**
 * `npm run deploy`: builds what changed and deploys the platform's two stacks. What follows `--` goes to `cdk deploy`,
 * for example `npm run deploy -- --profile stride`. Clients' own stacks are made when clients are.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const OUTPUTS = 'build/cdk.outputs.json';
const given = process.argv.slice(2);

await build([], console.log);
rmSync(`${root}/${OUTPUTS}`, { force: true });
await deploy('StridePanelData', 'StridePanelApi', '--outputs-file', OUTPUTS, ...given);
// The users' stack comes first and cannot know where the panel will be. Told the same again, nothing changes.
const panelUrl = `StridePanelData:PanelUrl=${outputs()['StridePanelApi']!['PanelUrl']!}`;
await deploy('StridePanelData', '--exclusively', ...given, '--parameters', panelUrl);

function outputs(): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(`${root}/${OUTPUTS}`, 'utf8')) as Record<string, Record<string, string>>;
}

/** Runs `cdk deploy`; where that fails, so does this command, at once. */
async function deploy(...parameters: string[]): Promise<void> {
  // Not cdk.out: the local platform runs from there, and knows no tables of this account.
  const command = ['node_modules/aws-cdk/bin/cdk', 'deploy', '--output', 'build/cdk.deploy', ...parameters];
  const cdk = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => cdk.on('close', (status) => resolve(status ?? 1)));
  if (code !== 0) process.exit(code);
}
