import vm from 'node:vm';
import appsync from '@aws-appsync/eslint-plugin';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { refusedExamples, resolverWith, seenExamples, supportedCode } from './examples.fixture.ts';
import { absentGlobals, documentedGlobals } from './globals.ts';
import { absentMethods, documentedMembers, documentedMethods, seenMethods } from './members.ts';
import { checkCode } from './problems.ts';

const problems = (code: string) => checkCode(code).refused.map(({ problem }) => problem);

describe('checkCode', () => {
  it.each(refusedExamples)('refuses %s: %s', (what, body, instead) => {
    const [first, ...others] = problems(resolverWith(body));
    expect(first?.value).toContain(`${what} is not supported by APPSYNC_JS. `);
    expect(first?.value).toContain(instead);
    expect(first?.location).toMatchObject({ line: 3 });
    for (const other of others) expect(other.location.line).toBe(3);
  });

  it.each(seenExamples)('marks %s as seen to work', (what, body, instead) => {
    const { refused } = checkCode(resolverWith(body));
    expect(refused).toMatchObject([{ refusal: { what, isSeen: true }, problem: { location: { line: 3 } } }]);
    expect(refused[0]?.problem.value).toContain(instead);
  });

  it('takes all that is documented, and minds code, not words', () => {
    expect(problems(supportedCode)).toEqual([]);
  });

  it('tells the kinds and the place as EvaluateCode does', () => {
    expect(problems("export function request(ctx) {\n  return [String(1), 'a' in ctx];\n}")).toEqual([
      {
        errorType: 'INVALID_FUNCTION_INVOCATION',
        value: 'Invalid function: String is not supported by APPSYNC_JS. Write `${value}`.',
        location: { line: 2, column: 11, span: 6 },
      },
      {
        errorType: 'UNSUPPORTED_SYNTAX_TYPE',
        value: 'the in operator is not supported by APPSYNC_JS. Use Object.hasOwn(object, key).',
        location: { line: 2, column: 22, span: 10 },
      },
    ]);
    expect(problems('export function request( {')).toMatchObject([
      { errorType: 'PARSE_ERROR', location: { line: 1, column: 27 } },
    ]);
  });

  it.each(["import fs from 'node:fs';", "import { format } from 'date-fns';", "import { a } from './a.ts';"])(
    'refuses %s in what is handed over',
    (line) => expect(problems(line)[0]?.value).toMatch(/^the module \S+ is not supported .* bundle/),
  );

  it("lets a module's own objects and AWS's modules name their functions as they like", () => {
    expect(problems("import * as x from '@aws-appsync/utils/rds'; x.match(1);")).toEqual([]);
    expect(problems('const own = { match: (a) => a }; own.match(1);')).toEqual([]);
    expect(problems('const own = { list: [] }; own.match(1);')).toHaveLength(1);
  });

  it('leaves a name that nobody has to the run, as AppSync does', () => {
    expect(problems('export function request() { return speling; }')).toEqual([]);
  });
});

describe('the tables', () => {
  const own = (expression: string) =>
    vm.runInNewContext(`Object.getOwnPropertyNames(${expression})`) as string[];
  const htmlMethods =
    /^(anchor|big|blink|bold|fixed|fontcolor|fontsize|italics|link|small|strike|sub|sup)$|^__/;

  it.each(['String', 'Array', 'Number', 'Object', 'Function', 'RegExp'])(
    'know every method of %s',
    (type) => {
      const known = Object.keys({ ...absentMethods, ...seenMethods });
      const listed = type === 'String' || type === 'Array' ? documentedMethods[type] : [];
      const methods = own(`${type}.prototype`).filter(
        (name) =>
          vm.runInNewContext(
            `typeof Object.getOwnPropertyDescriptor(${type}.prototype, ${JSON.stringify(name)}).value`,
          ) === 'function',
      );
      const left = methods.filter((name) => ![...known, ...listed, 'constructor'].includes(name));
      expect(left.filter((name) => !htmlMethods.test(name) && name !== 'compile')).toEqual([]);
      expect(listed.filter((name) => known.includes(name))).toEqual([]);
    },
  );

  it('know every global of JavaScript', () => {
    const known = [absentGlobals, documentedMembers].flatMap(Object.keys).concat(documentedGlobals);
    expect(own('globalThis').filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("AWS's own linter", () => {
  const lint = (rule: string, code: string) =>
    new Linter().verify(code, { plugins: { '@aws-appsync': appsync }, rules: { [rule]: 'error' } });
  const base = (appsync.configs?.base as Linter.Config).rules ?? {};

  // The rule left out is used as it is: see eslint-plugin.ts.
  it.each(Object.keys(base).filter((rule) => !rule.endsWith('no-disallowed-re-assignment')))(
    'refuses by %s something that is refused here',
    (rule) => {
      const body = rule.endsWith('no-yield')
        ? 'function* rows() { yield 1; } return null;'
        : rule.endsWith('no-await')
          ? 'const f = async () => { await 1; }; return null;'
          : refusedExamples.map(([, each]) => each).find((each) => lint(rule, resolverWith(each)).length > 0);
      const found = lint(rule, resolverWith(body ?? ''));
      expect(found.length).toBeGreaterThan(0);
      expect(problems(resolverWith(body ?? '')).length).toBeGreaterThan(0);
    },
  );
});
