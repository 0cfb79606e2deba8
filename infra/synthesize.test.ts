import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { requireDeployable } from './specification/require-deployable.ts';
import { synthesize } from './synthesize.ts';

/** The checks take half a minute of a busy machine, ms. */
const LONG = 180_000;

it(
  'has no finding of cdk-nag or of CloudFormation that is not acknowledged',
  () => {
    const outdir = mkdtempSync(join(tmpdir(), 'cdk-'));
    try {
      const { stacks } = synthesize({ outdir });
      const names = stacks.map(({ stackName }) => stackName);
      expect(names.sort()).toEqual(['StrideClient', 'StridePanelApi', 'StridePanelData']);
      expect(process.exitCode ?? 0).toBe(0);
      expect(() => requireDeployable(stacks)).not.toThrow();
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  },
  LONG,
);
