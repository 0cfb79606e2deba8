import { bundleFunctions } from './bundle-functions.ts';
import { functionNames } from './function-names.ts';
import { runCommand } from './run-command.ts';
import { toolInputs } from './shared-inputs.ts';
import type { Step } from './step.ts';

/** The panel: Remix's client files for the bucket, and its server bundled with the function that runs it. */
export function panelStep(root: string): Step {
  const isThere = functionNames(root).includes('panel');
  return {
    name: 'panel',
    inputs: ['remix-app', 'functions/panel', 'vite.config.ts', ...toolInputs],
    outputs: isThere ? ['build/functions/panel/index.mjs', 'remix-app/build/client/assets'] : [],
    run: async () => {
      if (!isThere) return;
      await runCommand(root, 'node_modules/@remix-run/dev/dist/cli.js', ['vite:build']);
      await bundleFunctions(root, ['panel']);
    },
  };
}
