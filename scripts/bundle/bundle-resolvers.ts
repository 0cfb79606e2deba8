import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolverCode } from './resolver-code.ts';
import { resolverFiles } from './resolver-files.ts';

/** Writes build/resolvers anew: a resolver that is gone from the tree is gone from there. */
export async function bundleResolvers(root: string): Promise<void> {
  const code = await resolverCode(root, resolverFiles(root));
  const folder = join(root, 'build', 'resolvers');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of code) writeFileSync(join(folder, `${name}.js`), text);
}
