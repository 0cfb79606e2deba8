import { bundleResolvers } from './bundle-resolvers.ts';
import { resolverFiles } from './resolver-files.ts';
import { sharedInputs } from './shared-inputs.ts';
import type { Step } from './step.ts';

/** One file of APPSYNC_JS for each resolver. */
export function resolversStep(root: string): Step {
  return {
    name: 'resolvers',
    inputs: ['resolvers', 'scripts/appsync-js', ...sharedInputs],
    outputs: resolverFiles(root).map((file) => `build/resolvers/${file.name}.js`),
    run: () => bundleResolvers(root),
  };
}
