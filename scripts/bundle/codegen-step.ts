import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import type { Step } from './step.ts';

/** Grows the SDL, the types and the panel's typed hooks from schema/ and the queries beside each route. */
export function codegenStep(root: string): Step {
  const queries = queryFiles(root);
  return {
    name: 'codegen',
    inputs: ['schema', 'codegen.ts', 'scripts/codegen', 'package-lock.json', ...queries],
    outputs: [
      'generated/schema.graphql',
      'generated/types.ts',
      ...queries.map((path) => path.replace(/\.graphql$/, '.generated.ts')),
    ],
    run: () => runCommand(root, 'node_modules/@graphql-codegen/cli/cjs/bin.js', ['--config', 'codegen.ts']),
  };
}

function queryFiles(root: string): string[] {
  const app = 'remix-app/app';
  if (!existsSync(join(root, app))) return [];
  return readdirSync(join(root, app), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('queries.graphql'))
    .sort()
    .map((path) => `${app}/${path}`);
}
