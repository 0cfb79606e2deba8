import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { chatbotStep } from './bundle/chatbot-step.ts';
import { codegenStep } from './bundle/codegen-step.ts';
import { functionsStep } from './bundle/functions-step.ts';
import { panelStep } from './bundle/panel-step.ts';
import { resolversStep } from './bundle/resolvers-step.ts';
import { specificationStep } from './bundle/specification-step.ts';
import { runStep } from './bundle/step.ts';
import { withLock } from './bundle/with-lock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything that is deployed, and that the local platform runs. Code is grown first: the others import it. */
const waves = [[codegenStep], [resolversStep, functionsStep, chatbotStep, panelStep, specificationStep]];

/**
 * Builds all parts, or those named (codegen, resolvers, functions, chatbot, panel, specification); what has not changed
 * since its last build is left as it is. Builds of several processes wait for one another.
 */
export async function build(
  parts: readonly string[] = [],
  tell: (line: string) => void = () => {},
): Promise<void> {
  await withLock(join(root, 'build', '.lock'), () => buildParts(parts, tell));
}

async function buildParts(parts: readonly string[], tell: (line: string) => void): Promise<void> {
  for (const wave of waves) {
    const steps = wave
      .map((step) => step(root))
      .filter((step) => parts.length === 0 || parts.includes(step.name));
    await Promise.all(
      steps.map(async (step) => {
        const start = performance.now();
        if (await runStep(root, step))
          tell(`built ${step.name} in ${Math.round(performance.now() - start)} ms`);
      }),
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now();
  try {
    await build(process.argv.slice(2), console.log);
    console.log(`The build is up to date (${Math.round(performance.now() - start)} ms).`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
