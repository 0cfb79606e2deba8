import { join } from 'node:path';
import { build } from 'esbuild';

/** Some of what we bundle is CommonJS that calls require() for Node's own modules. */
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Bundles the platform's functions, each into a folder of its own. */
export function bundleFunctions(root: string, names: readonly string[]): Promise<void> {
  const entries = names.map((name) => [`${name}/index`, `functions/${name}/handler.ts`]);
  return bundleForLambda(root, 'build/functions', Object.fromEntries(entries) as Record<string, string>);
}

/**
 * Bundles code for Lambda's Node runtime into one file each, AWS SDK and all, so that what was tested is what runs.
 * `entries` are sources by the name of the output, without its ending.
 */
export async function bundleForLambda(
  root: string,
  outdir: string,
  entries: Record<string, string>,
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(root, outdir),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: requireBanner },
    logLevel: 'warning',
    // Remix's server build imports packages for effects that they say they do not have.
    logOverride: { 'ignored-bare-import': 'silent' },
  });
}
