import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleForLambda } from './bundle-functions.ts';
import { sharedInputs } from './shared-inputs.ts';
import type { Step } from './step.ts';

/** What every client's stack runs: the chatbot, what indexes its documents, and the script for websites. */
export function chatbotStep(root: string): Step {
  return {
    name: 'chatbot',
    inputs: ['chatbot', ...sharedInputs],
    outputs: ['build/chatbot/index.mjs', 'build/chatbot/knowledge.mjs', 'build/chatbot/widget.js'],
    run: async () => {
      await Promise.all([
        bundleForLambda(root, 'build/chatbot', {
          index: 'chatbot/handler.ts',
          knowledge: 'chatbot/knowledge/handler.ts',
        }),
        bundleWidget(root),
      ]);
    },
  };
}

async function bundleWidget(root: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { widget: 'chatbot/widget/widget.ts' },
    outdir: join(root, 'build/chatbot'),
    bundle: true,
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
