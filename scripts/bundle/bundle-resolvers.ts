import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkResolverCode } from './check-resolver-code.ts';
import { resolverCode } from './resolver-code.ts';
import { resolverFiles } from './resolver-files.ts';

/**
 * Writes build/resolvers anew: a resolver that is gone from the tree is gone from there. Throws with a line for each
 * place that AppSync would refuse.
 */
export async function bundleResolvers(root: string): Promise<void> {
  const codes = await resolverCode(root, resolverFiles(root));
  // TypeScript takes its time to load: not for a build that has nothing to do.
  const { checkResolverTypes } = await import('./check-resolver-types.ts');
  const problems = [...codes.flatMap(checkResolverCode), ...checkResolverTypes(root, codes)];
  if (problems.length > 0) {
    throw new Error(`AppSync would refuse resolvers:\n${[...new Set(problems)].join('\n')}`);
  }
  const folder = join(root, 'build', 'resolvers');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of codes) writeFileSync(join(folder, `${name}.js`), text);
}
