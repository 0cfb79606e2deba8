import { basename } from 'node:path';
import { build } from 'esbuild';
import { checkResolverCode } from './check-resolver-code.ts';
import type { ResolverFile } from './resolver-files.ts';

/** Each resolver as the one file that AppSync takes, by name: TypeScript and our own imports are gone from it. */
export async function resolverCode(
  root: string,
  files: readonly ResolverFile[],
): Promise<Map<string, string>> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(files.map((file) => [file.name, file.path])),
    outdir: 'build/resolvers',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    platform: 'node',
    external: ['@aws-appsync/*'],
    charset: 'utf8',
  });
  const code = new Map<string, string>();
  for (const { path, text } of result.outputFiles) {
    const name = basename(path, '.js');
    checkResolverCode(name, text);
    code.set(name, text);
  }
  return code;
}
