import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Step } from './step.ts';

const OUTPUT = 'build/specification/replacements.json';

/** What a local update of a stack has to know of CloudFormation's specification, which is far too large to be read then. */
export function specificationStep(root: string): Step {
  return {
    name: 'specification',
    inputs: ['infra/specification', 'package-lock.json'],
    outputs: [OUTPUT],
    async run() {
      const { loadSpecification } = await import('../../infra/specification/specification.ts');
      const { replacementsIn } = await import('../../infra/specification/replacement.ts');
      mkdirSync(dirname(join(root, OUTPUT)), { recursive: true });
      writeFileSync(join(root, OUTPUT), JSON.stringify(replacementsIn(loadSpecification())));
    },
  };
}
