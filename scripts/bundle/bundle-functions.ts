import { join } from 'node:path';
import { build } from 'esbuild';

/** Some of what we bundle is CommonJS that calls require() for Node's own modules. */
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Bundles each function into one file, AWS SDK and all, so that what was tested is what runs. */
export async function bundleFunctions(root: string, names: readonly string[]): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `functions/${name}/handler.ts`])),
    outdir: join(root, 'build', 'functions'),
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
