import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusedExamples, resolverWith, supportedCode } from '../appsync-js/examples.fixture.ts';
import { bundleResolvers } from './bundle-resolvers.ts';
import { checkResolverCode } from './check-resolver-code.ts';
import { checkResolverTypes } from './check-resolver-types.ts';
import { resolverCode } from './resolver-code.ts';
import { resolverFiles } from './resolver-files.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A tree of its own, so that what is wrong in it is wrong nowhere else. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'resolvers-'));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function given(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
const bundled = () => resolverCode(root, resolverFiles(root));

describe('a build of resolvers', () => {
  it('writes what AppSync takes, each as one file without a trace of TypeScript', async () => {
    given({ 'resolvers/x/Query.x.ts': supportedCode });
    await bundleResolvers(root);
    expect(readdirSync(join(root, 'build/resolvers'))).toEqual(['Query.x.js']);
  });

  it('fails for what is bundled in, and names the line where that was written', async () => {
    given({
      'domain/words/length.ts': `
/** A rule that works in Node. */
export function lengthOf(text: string): number {
  return [...text].filter((letter) => ' -'.includes(letter)).length;
}`,
      'resolvers/x/Query.x.ts': `import { lengthOf } from '../../domain/words/length.ts';
export function request(ctx: { args: { text: string } }) {
  return { payload: lengthOf(ctx.args.text) };
}`,
    });
    await expect(bundleResolvers(root)).rejects.toThrow(
      /^AppSync would refuse resolvers:\ndomain\/words\/length\.ts:4:\d+: .*includes is not documented for APPSYNC_JS, though seen to work\. Use indexOf\(\.\.\.\) !== -1\.$/,
    );
    expect(existsSync(join(root, 'build/resolvers'))).toBe(false);
  });

  it('sees recursion over several files', async () => {
    given({
      'resolvers/x/down.ts': `import { up } from './up.ts';\nexport const down = (n: number): number => up(n);`,
      'resolvers/x/up.ts': `import { down } from './down.ts';\nexport const up = (n: number): number => down(n);`,
      'resolvers/x/Query.x.ts': `import { up } from './up.ts';\nexport const request = () => up(1);`,
    });
    const problems = (await bundled()).flatMap(checkResolverCode);
    expect(problems).toContainEqual(expect.stringMatching(/^resolvers\/x\/up\.ts:2:\d+: recursion/));
    expect(problems).toContainEqual(expect.stringMatching(/^resolvers\/x\/down\.ts:2:\d+: recursion/));
  });

  it('fails for more than AppSync takes', async () => {
    given({ 'resolvers/x/Query.x.ts': `export const words = '${'x'.repeat(32_769)}';` });
    expect((await bundled()).flatMap(checkResolverCode)).toEqual([
      expect.stringMatching(/^Query\.x has \d+ characters, AppSync takes 32768\.$/),
    ]);
  });

  it('finds every refused construct in the bundle, on its own line of the source', async () => {
    // The bundler has its own way with these.
    const examples = refusedExamples.filter(([what]) => !['import()', 'require', 'eval'].includes(what));
    given(
      Object.fromEntries(
        examples.map(([, body], index) => [`resolvers/x/Query.x${index}.ts`, resolverWith(body)]),
      ),
    );
    const codes = await bundled();
    const missed = examples.filter(([what], index) => {
      const code = codes.find(({ name }) => name === `Query.x${index}`)!;
      return !checkResolverCode(code).some(
        (line) => line.startsWith(`resolvers/x/Query.x${index}.ts:3:`) && line.includes(`${what} is not`),
      );
    });
    expect(missed).toEqual([]);
  });
});

describe('the type check', () => {
  it("takes this project's resolvers", async () => {
    const codes = await resolverCode(project, resolverFiles(project));
    expect(codes.length).toBeGreaterThan(0);
    expect(checkResolverTypes(project, codes)).toEqual([]);
  });

  it('refuses what AppSync was seen to refuse', async () => {
    const head = `import { util } from '@aws-appsync/utils';\nimport * as ddb from '@aws-appsync/utils/dynamodb';\n`;
    const of = (body: string) => `// @ts-nocheck\n${head}export function request(ctx) {\n${body}\n}`;
    given({
      'resolvers/x/Query.tooMany.ts': of('const one = (a) => a;\nreturn one(1, 2);'),
      'resolvers/x/Query.neverEqual.ts': of(`const kind = 'a';\nreturn kind === 'b';`),
      'resolvers/x/Query.incomplete.ts': of(
        `const query = { id: { eq: ctx.args.id } };\nquery.id = { between: ['a', 'b'] };\nreturn ddb.query({ query });`,
      ),
      'resolvers/x/Query.unknownUtil.ts': of('return util.toJson(ctx.args);'),
      'resolvers/x/Query.misspelt.ts': of('return speling;'),
      'resolvers/x/Query.fine.ts': of('return ddb.get({ key: { id: ctx.args.id } });'),
    });
    expect(checkResolverTypes(root, await bundled()).sort()).toEqual([
      expect.stringMatching(/^resolvers\/x\/Query\.incomplete\.ts:6:\d+: TS2741: .*'eq' is missing/),
      expect.stringMatching(/^resolvers\/x\/Query\.misspelt\.ts:5:\d+: TS2304: /),
      expect.stringMatching(/^resolvers\/x\/Query\.neverEqual\.ts:6:\d+: TS2367: /),
      expect.stringMatching(/^resolvers\/x\/Query\.tooMany\.ts:6:\d+: TS2554: /),
      expect.stringMatching(/^resolvers\/x\/Query\.unknownUtil\.ts:5:\d+: TS2339: /),
    ]);
  });
});
