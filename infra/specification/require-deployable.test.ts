import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

it('fails the build that synthesizes what CloudFormation would refuse, and says where and why', () => {
  // Inside the repository, so that it finds the packages.
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'build', 'refused-'));
  const script = join(folder, 'app.ts');
  writeFileSync(
    script,
    `import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { requireDeployable } from '${ROOT}/infra/specification/require-deployable.ts';
const app = new App({ outdir: '${join(folder, 'out')}', analyticsReporting: false, builtinCloudFormationValidation: false });
const stack = new Stack(app, 'Refused');
new CfnResource(stack, 'Letters', { type: 'AWS::SQS::Queue', properties: { QueueName: 'q', Colour: 'red' } });
requireDeployable(app.synth().stacks);
`,
  );
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: ROOT });
    expect(status).toBe(1);
    expect(String(stderr)).toContain('Refused.Letters Properties.Colour: There is no such property.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
