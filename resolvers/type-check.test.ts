import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { resolverCode } from '../scripts/bundle/resolver-code.ts';
import { resolverFiles } from '../scripts/bundle/resolver-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// AppSync type-checks the JavaScript it is given when it is saved, and refuses what does not hold. Its checker is not
// to be had; TypeScript's own over the same types is the nearest thing.
it('is JavaScript that holds against the types of @aws-appsync/utils', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'resolvers-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files: string[] = [];
    for (const [name, code] of await resolverCode(root, resolverFiles(root))) {
      files.push(join(folder, `${name}.js`));
      writeFileSync(files.at(-1)!, code);
    }
    const program = ts.createProgram(files, {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    expect(problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
