import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { synthesize } from './synthesize.ts';

it('has no finding of cdk-nag or of CloudFormation that is not acknowledged', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-'));
  try {
    const names = synthesize({ outdir }).stacks.map(({ stackName }) => stackName);
    expect(names.sort()).toEqual(['StrideClient', 'StridePanelApi', 'StridePanelData']);
    expect(process.exitCode ?? 0).toBe(0);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
