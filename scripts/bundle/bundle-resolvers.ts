import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkResolverCode } from './check-resolver-code.ts';
import { resolverFiles } from './resolver-files.ts';

/** Bundles each resolver into the one file that AppSync takes; TypeScript and our own imports are gone from it. */
export async function bundleResolvers(root: string): Promise<void> {
  const folder = join(root, 'build', 'resolvers');
  const files = resolverFiles(root);
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(files.map((file) => [file.name, file.path])),
    outdir: folder,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    platform: 'node',
    external: ['@aws-appsync/*'],
    charset: 'utf8',
  });
  for (const file of result.outputFiles) checkResolverCode(file.path, file.text);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of result.outputFiles) writeFileSync(file.path, file.text);
}
