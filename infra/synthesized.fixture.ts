import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import type { Adopted } from './adopted.ts';
import { synthesize } from './synthesize.ts';

interface Resource {
  Type: string;
  // Shapes differ by type; tests look at what they know is there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  Properties: any;
  DependsOn?: string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

/** The three templates, as deployed, without cdk-nag's checks. */
export function synthesized(adopted?: Adopted) {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-'));
  try {
    synthesize({ outdir, checks: false, ...(adopted ? { adopted } : {}) });
    const read = (stack: string) => JSON.parse(readFileSync(join(outdir, `${stack}.template.json`), 'utf8'));
    const stacks = {
      data: read('StridePanelData'),
      api: read('StridePanelApi'),
      client: read('StrideClient'),
    };
    const resources = (stack: keyof typeof stacks, type?: string): [string, Resource][] =>
      Object.entries(stacks[stack].Resources as Record<string, Resource>).filter(
        ([, resource]) => !type || resource.Type === type,
      );
    const template = (stack: keyof typeof stacks) => Template.fromJSON(stacks[stack]);
    return { stacks, resources, template };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
