import { join } from 'node:path';
import ts from 'typescript';
import type { ResolverCode } from './resolver-code.ts';
import { sourcePlace } from './source-place.ts';

const options: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** What APPSYNC_JS has without an import, for TypeScript. */
const globals = `
declare const util: typeof import('@aws-appsync/utils').util;
declare const extensions: typeof import('@aws-appsync/utils').extensions;
declare const runtime: typeof import('@aws-appsync/utils').runtime;
declare const console: Record<'log' | 'error', (...values: unknown[]) => void>;
`;

/**
 * What TypeScript says of resolvers' bundled code as JavaScript, over the types of `@aws-appsync/utils`, each as
 * `path:line:column: TS2554: reason`. AppSync type-checks code when it is saved; its checker is not to be had, and this
 * is the nearest thing to it. It asks for more: some of AWS's own samples give `filter` or `condition` to `ddb` in a way
 * that these types do not allow.
 */
export function checkResolverTypes(root: string, codes: readonly ResolverCode[]): string[] {
  const folder = join(root, 'build', 'resolvers');
  const byPath = new Map(codes.map((code) => [join(folder, `${code.name}.js`), code]));
  const texts = new Map([...byPath].map(([path, { text }]) => [path, text]));
  texts.set(join(folder, 'globals.d.ts'), globals);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, code: number, messageText }) => {
    const reason = `TS${number}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    const code = file && byPath.get(file.fileName);
    if (!code) return reason;
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    return `${sourcePlace(code, line + 1, character + 1)}: ${reason}`;
  });
}
