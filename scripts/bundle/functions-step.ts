import { bundleFunctions } from './bundle-functions.ts';
import { functionNames } from './function-names.ts';
import { sharedInputs } from './shared-inputs.ts';
import type { Step } from './step.ts';

/** One file for each Lambda function but the panel, which needs Remix's build first. */
export function functionsStep(root: string): Step {
  const names = functionNames(root).filter((name) => name !== 'panel');
  return {
    name: 'functions',
    inputs: ['functions', ...sharedInputs],
    outputs: names.map((name) => `build/functions/${name}/index.mjs`),
    run: () => bundleFunctions(root, names),
  };
}
