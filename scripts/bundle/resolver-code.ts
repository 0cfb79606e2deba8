import { basename } from 'node:path';
import { build } from 'esbuild';
import type { ResolverFile } from './resolver-files.ts';

/** A resolver as the one file that AppSync takes: TypeScript and our own imports are gone from it. */
export interface ResolverCode {
  /** `Query.client.1-profile`. */
  name: string;
  text: string;
  /** The source map as JSON, with paths from build/resolvers: where each line was written. */
  map: string;
}

/** Bundles resolvers, in the order of their files. What AppSync would say of them is for checkResolverCode. */
export async function resolverCode(root: string, files: readonly ResolverFile[]): Promise<ResolverCode[]> {
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
    sourcemap: 'external',
    sourcesContent: false,
  });
  const texts = new Map(result.outputFiles.map(({ path, text }) => [basename(path), text]));
  return files.map(({ name }) => ({
    name,
    text: texts.get(`${name}.js`) ?? '',
    map: texts.get(`${name}.js.map`) ?? '',
  }));
}
