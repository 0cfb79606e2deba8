import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { fails, head, value } from './fixtures/expression.ts';

describe('a handler', () => {
  test('[language.module] gets the context, fills the stash and returns plain values', () => {
    const code = `export const request = (ctx) => { ctx.stash.seen = ctx.args.id; return { same: ctx.args === ctx.arguments }; };
      function answer(ctx) { return ctx.result; }
      export { answer as response };`;
    expect(evaluate(code, 'request', { arguments: { id: 1 } })).toMatchObject({
      result: { same: true },
      stash: { seen: 1 },
      error: null,
    });
    expect(evaluate(code, 'response', { result: { items: [1] } }).result).toEqual({ items: [1] });
  });

  test('keeps nothing from one run to the next', () => {
    const code = 'let count = 0; export function request() { count = count + 1; return count; }';
    expect([evaluate(code, 'request').result, evaluate(code, 'request').result]).toEqual([1, 1]);
  });

  test('that returns nothing gives null; one that is not there is a fault', () => {
    expect(evaluate('export function request() {}', 'request').result).toBeNull();
    expect(evaluate('export function request() {}', 'response').error).toMatchObject({ errorType: 'Code' });
  });

  test('[extensions.setSubscriptionFilter, extensions.invalidateSubscriptions, runtime.earlyReturn] is recorded', () => {
    const code = `${head}export function request(ctx) {
      util.appendError('half', 'Half', null, { a: 1 });
      extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ id: { eq: 1 } }));
      extensions.invalidateSubscriptions({ subscriptionField: 'onX', payload: { id: 1 } });
      util.http.addResponseHeader('x-a', 'b');
      console.log('note', { n: 1 });
      runtime.earlyReturn({ done: true }, { skipTo: 'END' });
    }`;
    expect(evaluate(code, 'request')).toMatchObject({
      result: { done: true },
      early: { skipTo: 'END' },
      appended: [{ message: 'half', errorType: 'Half', data: null, errorInfo: { a: 1 } }],
      subscriptionFilter: { filterGroup: [{ filters: [{ fieldName: 'id', operator: 'eq', value: 1 }] }] },
      invalidations: [{ subscriptionField: 'onX', payload: { id: 1 } }],
      responseHeaders: { 'x-a': 'b' },
      logs: [{ level: 'log', console: ['note', { n: 1 }] }],
    });
  });

  test('[extensions.setSubscriptionInvalidationFilter, extensions.evictFromApiCache] may set or evict', () => {
    const code = `${head}export function request(ctx) {
      extensions.setSubscriptionInvalidationFilter(util.transform.toSubscriptionFilter({ user: { eq: 'u' } }));
      return { evicted: extensions.evictFromApiCache('Query', 'a', { 'ctx.args.id': '1' }) };
    }`;
    // There is no cache to evict from here, and the function returns nothing.
    expect(evaluate(code, 'request')).toMatchObject({
      error: null,
      result: {},
      invalidationFilter: {
        filterGroup: [{ filters: [{ fieldName: 'user', operator: 'eq', value: 'u' }] }],
      },
    });
  });

  test('[errors.code-fault] fails by a fault, with its place', () => {
    expect(fails('return nothing.here')).toEqual({
      message: 'code.js:3:32: ReferenceError: nothing is not defined',
      errorType: 'Code',
    });
  });

  test('[language.stash] cannot replace the stash', () => {
    expect(fails('ctx.stash = {}')?.message).toContain('TypeError');
  });
});

describe('code that would run for ever', () => {
  const short = (body: string) =>
    evaluate(`${head}export function request(ctx) { ${body} }`, 'request').error?.message;

  test('recursion without end, and a pattern that never decides, are faults', () => {
    // Recursion by name is refused before it runs.
    expect(short('const o = { f: (n) => o.f(n + 1) }; return o.f(0);')).toContain('RangeError');
    expect(short(`return util.matches('(a+)+b', '${'a'.repeat(40)}');`)).toMatch(
      /^code\.js:3:\d+: Error: .*timed out/,
    );
  });
});

test('a fault names the column the author wrote, whatever was put into the code', () => {
  const code = `export function request(ctx) {
  for (const a of ctx.args.list) { [{}].map((x) => [1].map((y) => x.a.b + y)); }
}`;
  const { error } = evaluate(code, 'request', { arguments: { list: [1] } });
  expect(error?.message).toMatch(/^code\.js:2:71: TypeError/);
  expect((code.split('\n')[1] ?? '').slice(70)).toMatch(/^b \+ y/);
});

describe('the language', () => {
  test.each([
    ['[language.no-throw]', 'throw', 'throw 1;'],
    ['[language.no-try]', 'try', 'try { } catch { }'],
    ['[language.no-while]', 'while', 'while (true) { }'],
    ['[language.no-do-while]', 'do-while', 'do { } while (true)'],
    ['[language.no-for]', 'for (;;)', 'for (let i = 0; i < 1; i += 1) { }'],
    ['[language.no-continue]', 'continue', 'for (const a of []) { continue; }'],
    ['[language.no-label]', 'a label', 'here: for (const a of []) { break here; }'],
    ['[language.no-increment]', '++ or --', 'let a = 1; a++;'],
    ['[language.no-increment]', '++ or --', 'let a = 1; --a;'],
    ['[language.no-bitwise-not]', '~', 'return ~1;'],
    ['[language.no-in]', 'the in operator', "return 'a' in ctx;"],
    ['[language.no-this]', 'this', 'return this;'],
    ['[language.no-new]', 'new', 'return new Date();'],
    ['[language.no-new]', 'new', 'return new Map();'],
    ['[language.no-class]', 'class', 'class A { }'],
    ['[language.no-async]', 'async', 'const f = async () => 1;'],
    ['[language.no-generator]', 'a generator', 'function* g() { }'],
    ['[language.no-regex]', 'a regular expression literal', 'return /a/;'],
    ['[language.no-string-call]', 'Invalid function: String', 'return String(1);'],
    ['[language.no-call]', 'Invalid function: call', 'return request.call(null);'],
    ['[language.no-call]', 'Invalid function: apply', 'return request.apply(null);'],
    ['[language.no-call]', 'Invalid function: bind', 'return request.bind(null);'],
    ['[language.no-sort-function]', 'sort with a function', 'return [1].sort((a, b) => a - b);'],
    ['[language.no-char-code]', 'charCodeAt', `return 'a'.charCodeAt(0);`],
    ['[language.no-recursion]', 'recursion', 'const f = (n) => f(n - 1); return f(1);'],
    [
      '[language.no-own-callbacks]',
      'a function',
      'const each = (list, f) => f(list); return each([1], (x) => x);',
    ],
    ['[language.no-function-constructor]', 'Function', `return Function('return 1')();`],
    ['[language.imports]', 'import()', "return import('x');"],
  ])('%s lacks %s', (_id, what, body) => {
    const error = fails(body);
    expect(error?.message).toBe('The code contains one or more errors.');
    expect(error?.codeErrors?.map((problem) => problem.value)).toContainEqual(expect.stringContaining(what));
    expect(error?.codeErrors?.[0]?.location.line).toBe(3);
  });

  test('[language.imports, errors.refused-code] other modules and broken code are refused', () => {
    expect(
      evaluate(`import fs from 'node:fs'; export function request() {}`, 'request').error?.codeErrors,
    ).toHaveLength(2);
    expect(evaluate('export function request( {', 'request').error?.codeErrors).toMatchObject([
      { errorType: 'PARSE_ERROR' },
    ]);
    expect(evaluate(`//${'x'.repeat(32_768)}`, 'request').error?.codeErrors).toMatchObject([
      { errorType: 'LINT_ERROR' },
    ]);
  });

  const absent = [
    'Date',
    'Map',
    'Set',
    'WeakMap',
    'RegExp',
    'Promise',
    'Symbol',
    'Proxy',
    'Reflect',
    'Function',
    'eval',
  ];
  test.each([
    ...absent,
    'globalThis',
    'process',
    'require',
    'setTimeout',
    'parseInt',
    'Boolean',
    'BigInt',
    'fetch',
  ])('[language.no-date, language.globals] has no %s', (name) =>
    expect(value(`typeof ${name}`)).toBe('undefined'),
  );

  test.each([
    '[].entries',
    "''.match",
    "''.repeat",
    '[].at',
    "''.padStart",
    'Object.defineProperty',
    'Object.fromEntries',
    'Math.abs',
    'Array.from',
    '(1).toFixed',
  ])('[language.string-methods, language.array-methods, language.object, language.math] has no %s', (path) =>
    expect(value(`typeof ${path}`)).toBe('undefined'),
  );

  test('[language.no-function-constructor] gives no way out to the host', () => {
    const way = "['construct' + 'or']";
    expect(fails(`return (() => 1)${way}('return process')()`)?.message).toContain(
      'Code generation from strings disallowed',
    );
    expect(value(`typeof util.autoId${way}`)).toBe('function');
    expect(fails(`return util.autoId${way}('return process')()`)?.message).toContain('Code generation');
  });

  test('[language.json] reads broken JSON as a blank string', () => {
    expect(value(`JSON.parse('{')`)).toBe('');
    expect(value(`JSON.parse('{"a":1}')`)).toEqual({ a: 1 });
    expect(value(`JSON.stringify({ a: [1] })`)).toBe('{"a":[1]}');
  });

  test('[language.java-patterns] replaces by Java patterns', () => {
    expect(value(`'a.b.c'.replaceAll('.', '-')`)).toBe('-----');
    expect(value(String.raw`'a.b.c'.replaceAll('\\.', '-')`)).toBe('a-b-c');
    expect(value(`'2026-11-23'.replace('(\\\\d+)-(\\\\d+)', '$2/$1')`)).toBe('11/2026-23');
    expect(value(String.raw`'price'.replace('price', '\\$5')`)).toBe('$5');
  });

  test('[language.strict] is strict', () => {
    expect(fails('undeclared = 1;')?.message).toContain('ReferenceError');
  });

  test('[language.statements] has these statements', () => {
    const body = `
      const seen = [];
      let n = 0;
      var kind = 'b';
      if (n === 0) { n = 1; } else { n = 2; }
      switch (kind) { case 'a': seen.push('a'); break; case 'b': seen.push('b'); break; default: seen.push('?'); }
      for (const key in { x: 1, y: 2 }) { seen.push(key); }
      for (const item of [1, 2, 3]) { if (item === 3) { break; } seen.push(item); }
      const count = (...rest) => rest.length;
      const { x, ...others } = { x: 1, y: 2, z: 3 };
      return { seen, n, text: \`\${kind}!\`, count: count(...[1, 2]), others: { ...others, w: 4 } };`;
    const code = `export function request(ctx) { ${body} }`;
    expect(evaluate(code, 'request')).toMatchObject({
      error: null,
      result: { seen: ['b', 'x', 'y', 1, 2], n: 1, text: 'b!', count: 2, others: { y: 2, z: 3, w: 4 } },
    });
  });

  test('[language.object] Object, and delete', () => {
    expect(value(`Object.assign({ a: 1 }, { b: 2 })`)).toEqual({ a: 1, b: 2 });
    expect(value(`[Object.keys({ a: 1 }), Object.values({ a: 1 }), Object.entries({ a: 1 })]`)).toEqual([
      ['a'],
      [1],
      [['a', 1]],
    ]);
    expect(value(`[Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({ a: 1 }, 'b')]`)).toEqual([true, false]);
    const code = 'export function request() { const o = { a: 1, b: 2 }; delete o.a; return o; }';
    expect(evaluate(code, 'request').result).toEqual({ b: 2 });
  });

  test('[language.number] Number', () => {
    expect(
      value('[Number.isFinite(1), Number.isFinite(Infinity), Number.isNaN(NaN), Number.isNaN(1)]'),
    ).toEqual([true, false, true, false]);
  });

  test('[language.math] Math', () => {
    expect(
      value(
        '[Math.min(1, 2), Math.max(1, 2), Math.round(1.5), Math.floor(1.9), Math.ceil(1.1), Math.random() < 1]',
      ),
    ).toEqual([1, 2, 2, 1, 2, true]);
  });

  test('[language.console] console', () => {
    const code = `export function request() { console.log('a', 1); console.error({ b: 2 }); }`;
    expect(evaluate(code, 'request').logs).toEqual([
      { level: 'log', resolver: 'evaluate', console: ['a', 1] },
      { level: 'error', resolver: 'evaluate', console: [{ b: 2 }] },
    ]);
  });

  test('[language.globals] globals', () => {
    expect(value('[Number.isNaN(NaN), 1 < Infinity, undefined === null]')).toEqual([true, true, false]);
    for (const name of ['util', 'extensions', 'runtime']) {
      const code = `export function request() { return typeof ${name}; }`;
      expect(evaluate(code, 'request').result).toBe('object');
    }
  });

  test.each([
    [`'abc'.length`, 3],
    [`'abc'.charAt(1)`, 'b'],
    [`'a'.concat('b', 'c')`, 'abc'],
    [`'abc'.endsWith('bc')`, true],
    [`'abcb'.indexOf('b')`, 1],
    [`'abcb'.lastIndexOf('b')`, 3],
    ['String.raw`a\\n${1}`', 'a\\n1'],
    [`'aXa'.replace('X', '-')`, 'a-a'],
    [`'aXaX'.replaceAll('X', '-')`, 'a-a-'],
    [`'abcd'.slice(1, -1)`, 'bc'],
    [`'a,b'.split(',')`, ['a', 'b']],
    [`'abc'.startsWith('ab')`, true],
    [`'Abc'.toLowerCase() + 'Abc'.toUpperCase()`, 'abcABC'],
    [`'[' + ' a '.trim() + ' a '.trimEnd() + ' a '.trimStart() + ']'`, '[a aa ]'],
  ])('[language.string-methods] %s', (expression, expected) => expect(value(expression)).toEqual(expected));

  test.each([
    ['[1, 2].length', 2],
    ['[1].concat([2], 3)', [1, 2, 3]],
    ['[1, 2].fill(0)', [0, 0]],
    ['[1, [2, [3]]].flat(2)', [1, 2, 3]],
    ['[1, 2, 1].indexOf(1) + [1, 2, 1].lastIndexOf(1)', 2],
    [`[1, 2].join('-')`, '1-2'],
    [
      '((list) => [list.pop(), list.push(9), list.shift(), list.unshift(7), list])([1, 2, 3])',
      [3, 3, 1, 3, [7, 2, 9]],
    ],
    ['[1, 2].reverse()', [2, 1]],
    ['[1, 2, 3].slice(1)', [2, 3]],
    ['[3, 1, 2].sort()', [1, 2, 3]],
    ['((list) => [list.splice(1, 1), list])([1, 2, 3])', [[2], [1, 3]]],
    ['((seen) => { [1, 2].forEach((x) => { seen.push(x); }); return seen; })([])', [1, 2]],
    ['[1, 2].map((x) => x * 2)', [2, 4]],
    ['[1, 2].flatMap((x) => [x, x])', [1, 1, 2, 2]],
    ['[1, 2].filter((x) => x > 1)', [2]],
    ['[1, 2].reduce((a, b) => a + b, 0)', 3],
    [`['a', 'b'].reduceRight((a, b) => a + b, '')`, 'ba'],
    ['[1, 2, 3].find((x) => x > 1)', 2],
    ['[1, 2].some((x) => x > 1) && [1, 2].every((x) => x > 0)', true],
    ['[1, 2, 3].findIndex((x) => x > 1)', 1],
    ['[1, 2, 3].findLast((x) => x < 3)', 2],
    ['[1, 2, 3].findLastIndex((x) => x < 3)', 1],
  ])('[language.array-methods] %s', (expression, expected) => expect(value(expression)).toEqual(expected));

  test.each([`'abc'.includes('b')`, '[1].includes(1)', `'abc'.substring(1) === 'bc'`, 'Array.isArray([])'])(
    '[language.undocumented] %s works, with a warning',
    (expression) => {
      const { result, logs } = evaluate(`export function request() { return ${expression}; }`, 'request');
      expect(result).toBe(true);
      expect(logs).toMatchObject([
        { level: 'warn', message: expect.stringContaining('is not documented for APPSYNC_JS') as string },
      ]);
    },
  );
});
