import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { refusedExamples, resolverWith, seenExamples, supportedCode } from './examples.fixture.ts';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

/** What `npm run lint` says of a resolver: each line as `line: message`. */
async function lint(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: 'resolvers/clients/Query.example.ts' });
  expect(result?.filePath).toMatch(/resolvers\/clients\/Query\.example\.ts$/);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === null || ruleId.startsWith('appsync-js/'))
    .map(({ line, message, severity }) => `${severity === 2 ? line : 'warning'}: ${message}`);
}

describe('npm run lint', () => {
  it.each([...refusedExamples, ...seenExamples])('fails for %s: %s', async (what, body, instead) => {
    const lines = await lint(resolverWith(body));
    expect(lines[0]).toMatch(/^3: /);
    expect(lines[0]).toMatch(/ is not (supported by|documented for) APPSYNC_JS/);
    expect(lines[0]).toContain(`${what} is not `);
    expect(lines[0]).toContain(instead);
  });

  it('takes what AppSync takes, types and all', async () => {
    expect(await lint(supportedCode)).toEqual([]);
    const typed = `import type { Row } from 'anywhere';
      import { usd } from '../../domain/pricing/money.ts';
      export const ids = (rows: Map<string, Date>[], row: Row): Promise<Set<string>> | null => usd(rows.length + row.n) as never;`;
    expect(await lint(typed)).toEqual([]);
  });

  it('fails for modules that cannot be bundled, and for functions handed to imported ones', async () => {
    expect((await lint("import fs from 'node:fs';"))[0]).toMatch(/^1: the module node:fs is not supported/);
    const code = "import { each } from './each.ts';\nexport const a = each([1], (x) => x);";
    expect(await lint(code)).toEqual([expect.stringMatching(/^2: a function as an argument/)]);
  });

  it("fails for changes of the context, by AWS's own rule", async () => {
    expect(await lint(resolverWith('ctx.result = 1;'))).toEqual([
      expect.stringMatching(/^3: ctx is readonly.*Keep what you add in ctx\.stash\.$/),
    ]);
  });
});
