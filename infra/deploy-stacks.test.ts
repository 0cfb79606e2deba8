import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deployStacks } from './deploy-stacks.ts';
import { synthesized } from './synthesized.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const file = join(folder, 'outputs.json');
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes what the stacks tell where it is asked to, as cdk does, and remembers what it was asked. */
function fakeCdk(outputs: object) {
  const asked: string[][] = [];
  const cdk = async (...parameters: string[]) => {
    asked.push(parameters);
    const at = parameters.indexOf('--outputs-file');
    if (at >= 0) writeFileSync(parameters[at + 1]!, JSON.stringify(outputs));
  };
  return { asked, cdk };
}
const told = { StridePanelData: {}, StridePanelApi: { PanelUrl: 'https://d1.cloudfront.net' } };
const given = ['--profile', 'stride', '--parameters', 'StridePanelApi:AlarmEmail=you@example.com'];

test('both stacks are deployed, then the users’ stack alone is told where the panel is', async () => {
  const { asked, cdk } = fakeCdk(told);
  await deployStacks(given, file, cdk);
  expect(asked).toEqual([
    ['deploy', 'StridePanelData', 'StridePanelApi', '--outputs-file', file, ...given],
    [
      'deploy',
      'StridePanelData',
      '--exclusively',
      ...given,
      '--parameters',
      'StridePanelData:PanelUrl=https://d1.cloudfront.net',
    ],
  ]);
});

test('stacks, parameter and output are called so in the templates, and the parameter takes such an address', () => {
  const { data, api } = synthesized().stacks;
  expect(
    new RegExp(`^(?:${data.Parameters.PanelUrl.AllowedPattern})$`).test(told.StridePanelApi.PanelUrl),
  ).toBe(true);
  expect(api.Outputs.PanelUrl).toBeDefined();
});

test('what an earlier deployment told is not taken for this one’s', async () => {
  writeFileSync(file, JSON.stringify(told));
  const failed = deployStacks([], file, async () => {
    throw new Error('cdk failed');
  });
  await expect(failed).rejects.toThrow('cdk failed');
  const { asked, cdk } = fakeCdk({ StridePanelData: {} });
  await expect(deployStacks([], file, cdk)).rejects.toThrow('tells no PanelUrl');
  expect(asked).toHaveLength(1);
});
