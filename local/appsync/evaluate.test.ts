import { describe, expect, test } from 'vitest';
import { evaluate, type EvaluationContext } from './evaluate.ts';

const head = `import { util, extensions, runtime } from '@aws-appsync/utils';\nimport * as ddb from '@aws-appsync/utils/dynamodb';\n`;
const value = (expression: string, context: EvaluationContext = {}, now?: () => number) => {
  const { result, error } = evaluate(
    `${head}export function request(ctx) { return ${expression}; }`,
    'request',
    context,
    now,
  );
  if (error) throw new Error(error.message);
  return result;
};
const fails = (body: string) => evaluate(`${head}export function request(ctx) { ${body} }`, 'request').error;

describe('a handler', () => {
  test('gets the context, fills the stash and returns plain values', () => {
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

  test('records errors, filters, invalidations, headers and logs', () => {
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

  test('fails by util.error, util.unauthorized or a fault', () => {
    expect(fails(`util.error('m', 'T', { d: 1 }, [2])`)).toEqual({
      message: 'm',
      errorType: 'T',
      data: { d: 1 },
      errorInfo: [2],
    });
    expect(fails(`util.error('m')`)).toMatchObject({ message: 'm', errorType: null });
    expect(fails('util.unauthorized()')).toEqual({ message: 'Unauthorized', errorType: 'Unauthorized' });
    expect(fails('return nothing.here')).toEqual({
      message: 'code.js:3:32: ReferenceError: nothing is not defined',
      errorType: 'Code',
    });
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
    ['throw', 'throw 1;'],
    ['try', 'try { } catch { }'],
    ['while', 'while (true) { }'],
    ['do-while', 'do { } while (true)'],
    ['for (;;)', 'for (let i = 0; i < 1; i += 1) { }'],
    ['continue', 'for (const a of []) { continue; }'],
    ['a label', 'here: for (const a of []) { break here; }'],
    ['++ or --', 'let a = 1; a++;'],
    ['~', 'return ~1;'],
    ['the in operator', "return 'a' in ctx;"],
    ['this', 'return this;'],
    ['new', 'return new Date();'],
    ['class', 'class A { }'],
    ['async', 'const f = async () => 1;'],
    ['a generator', 'function* g() { }'],
    ['a regular expression literal', 'return /a/;'],
    ['Invalid function: String', 'return String(1);'],
    ['Invalid function: call', 'return request.call(null);'],
    ['sort with a function', 'return [1].sort((a, b) => a - b);'],
    ['import()', "return import('x');"],
  ])('lacks %s', (what, body) => {
    const error = fails(body);
    expect(error?.message).toBe('The code contains one or more errors.');
    expect(error?.codeErrors?.map((problem) => problem.value)).toContainEqual(expect.stringContaining(what));
    expect(error?.codeErrors?.[0]?.location.line).toBe(3);
  });

  test('other modules and broken code are refused', () => {
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
  ])('has no %s', (name) => expect(value(`typeof ${name}`)).toBe('undefined'));

  test.each([
    '[].entries',
    "''.match",
    "''.padStart",
    'Object.defineProperty',
    'Object.fromEntries',
    'Math.abs',
    'Array.from',
    '(1).toFixed',
  ])('has no %s', (path) => expect(value(`typeof ${path}`)).toBe('undefined'));

  test('gives no way out to the host', () => {
    const way = "['construct' + 'or']";
    expect(fails(`return (() => 1)${way}('return process')()`)?.message).toContain(
      'Code generation from strings disallowed',
    );
    expect(value(`typeof util.autoId${way}`)).toBe('function');
    expect(fails(`return util.autoId${way}('return process')()`)?.message).toContain('Code generation');
  });

  test('reads broken JSON as a blank string, and replaces by Java patterns', () => {
    expect(value(`JSON.parse('{')`)).toBe('');
    expect(value(`JSON.parse('{"a":1}')`)).toEqual({ a: 1 });
    expect(value(`'a.b.c'.replaceAll('.', '-')`)).toBe('-----');
    expect(value(String.raw`'a.b.c'.replaceAll('\\.', '-')`)).toBe('a-b-c');
    expect(value(`'2026-11-23'.replace('(\\\\d+)-(\\\\d+)', '$2/$1')`)).toBe('11/2026-23');
    expect(value(String.raw`'price'.replace('price', '\\$5')`)).toBe('$5');
  });

  test('has the documented methods', () => {
    expect(
      value(`[3, 1, 2].sort().concat([4]).map((x) => x * 2).filter((x) => x > 2).reduce((a, b) => a + b, 0)`),
    ).toBe(18);
    expect(value(`Object.entries({ a: 1 }).map(([k, v]) => k + v).join('')`)).toBe('a1');
    expect(value(`[...'ab'.split(''), ...[1]].length + Object.assign({ a: 1 }, { b: 2 }).b`)).toBe(5);
    expect(value(`Object.hasOwn({ a: 1 }, 'a') && Number.isNaN(NaN) && Math.max(1, 2) === 2`)).toBe(true);
  });
});

describe('loops over more than 1,000 elements', () => {
  const list = Array.from({ length: 1_200 }, (_, index) => index);
  const count = (body: string) =>
    evaluate(`${head}export function request(ctx) { let n = 0; ${body} return n; }`, 'request', {
      arguments: { list },
    });

  test.each([
    ['for-of', 'for (const x of ctx.args.list) { n += 1; }'],
    ['map', 'n = ctx.args.list.map((x) => x).length;'],
    ['reduce', 'n = ctx.args.list.reduce((sum) => sum + 1, 0);'],
    ['forEach', 'ctx.args.list.forEach(() => { n += 1; });'],
    ['filter', 'n = ctx.args.list.filter(() => true).length;'],
  ])('%s stops there as AWS does, and says so', (_name, body) => {
    const { result, logs } = count(body);
    expect(result).toBe(1_000);
    expect(logs).toMatchObject([{ level: 'error', at: expect.stringMatching(/^code\.js:3:\d+$/) as string }]);
  });

  test('chunks and spread are whole', () => {
    const { result, logs } = count(
      'for (const x of ctx.args.list.slice(0, 1000)) { n += 1; } for (const x of ctx.args.list.slice(1000)) { n += 1; } n += [...ctx.args.list].length;',
    );
    expect(result).toBe(2_400);
    expect(logs).toEqual([]);
  });

  test('elements added during the loop are not visited', () => {
    expect(value('((list) => { for (const x of list) { list.push(x); } return list.length; })([1, 2])')).toBe(
      4,
    );
  });
});

describe('util', () => {
  const now = () => Date.UTC(2026, 10, 23, 9, 5, 7, 89);
  test.each([
    ['util.time.nowISO8601()', '2026-11-23T09:05:07.089Z'],
    ['util.time.nowEpochSeconds()', 1795424707],
    ['util.time.nowEpochMilliSeconds()', 1795424707089],
    [`util.time.nowFormatted('yyyy-MM-dd HH:mm:ss')`, '2026-11-23 09:05:07'],
    [
      `util.time.nowFormatted("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Europe/Warsaw')`,
      '2026-11-23T10:05:07.089+01:00',
    ],
    [
      `util.time.epochMilliSecondsToFormatted(1782864000000, 'EEE d MMM yyyy h:mm a Z', 'Europe/Warsaw')`,
      'Wed 1 Jul 2026 2:00 AM +0200',
    ],
    [`util.time.epochMilliSecondsToFormatted(0, "yyyy-MM-dd'T'HH:mm:ssX")`, '1970-01-01T00:00:00Z'],
    [
      `util.time.epochMilliSecondsToFormatted(1517943695000, 'yyyy-MM-dd HH:mm:ssZ', '+05:30')`,
      '2018-02-07 00:31:35+0530',
    ],
    // Y is the week's year: the trap of writing YYYY for yyyy.
    [`util.time.epochMilliSecondsToFormatted(1798675200000, 'YYYY yyyy D EEEE')`, '2027 2026 365 Thursday'],
    ['util.time.epochMilliSecondsToISO8601(1517943695750)', '2018-02-06T19:01:35.750Z'],
    ['util.time.epochMilliSecondsToSeconds(1517943695750)', 1517943695],
    [`util.time.parseISO8601ToEpochMilliSeconds('2018-02-01T17:21:05.180+08:00')`, 1517476865180],
    [
      `util.time.parseFormattedToEpochMilliSeconds('2018-02-06T19:01:35Z', "yyyy-MM-dd'T'HH:mm:ssZ")`,
      1517943695000,
    ],
    [
      `util.time.parseFormattedToEpochMilliSeconds('2018-02-06 19:19:44', 'yyyy-MM-dd HH:mm:ss', 'Europe/Warsaw')`,
      1517941184000,
    ],
    // Clocks stand at 02:30 twice on 25 October 2026 in Warsaw, and never on 29 March.
    [
      `util.time.parseFormattedToEpochMilliSeconds('2026-10-25 02:30', 'yyyy-MM-dd HH:mm', 'Europe/Warsaw')`,
      Date.UTC(2026, 9, 25, 0, 30),
    ],
    [
      `util.time.parseFormattedToEpochMilliSeconds('2026-03-29 02:30', 'yyyy-MM-dd HH:mm', 'Europe/Warsaw')`,
      Date.UTC(2026, 2, 29, 1, 30),
    ],
    [`util.matches('a*b', 'aaaaab')`, true],
    [`util.matches('a*b', 'xaab')`, false],
    [`util.matches('(?i)[a-z]{3}', 'AbC')`, true],
    [`util.urlEncode('a b&c=ż')`, 'a+b%26c%3D%C5%BC'],
    [`util.urlDecode('a+b%26c%3D%C5%BC')`, 'a b&c=ż'],
    [`util.base64Encode('żółw')`, 'xbzDs8WCdw=='],
    [`util.base64Decode('xbzDs8WCdw==')`, 'żółw'],
    [`util.escapeJavaScript("it's \\n")`, String.raw`it\'s \n`],
    ['util.math.roundNum(2.5)', 3],
    ['util.math.minVal(1, 2) + util.math.maxVal(1, 2)', 3],
    [`util.str.normalize('e\\u0301', 'nfc')`, 'é'],
    [
      `util.xml.toMap('<posts><post><id>1</id><title>Hi</title></post></posts>')`,
      { posts: { post: { id: 1, title: 'Hi' } } },
    ],
    [`util.xml.toJsonString('<a>1</a>')`, '{"a":1}'],
    [`util.http.copyHeaders({ authorization: 'x', host: 'h', 'x-amzn-a': 'b' })`, { authorization: 'x' }],
  ])('%s', (expression, expected) => expect(value(expression, {}, now)).toEqual(expected));

  test('ids', () => {
    expect(value('util.autoId()')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(value('util.autoUlid()', {}, now)).toMatch(/^01[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(value('util.autoKsuid()', {}, now)).toMatch(/^[0-9A-Za-z]{27}$/);
    expect(value('util.math.randomWithinRange(1, 2)')).toBe(1);
  });

  test('times that are none are faults', () => {
    expect(fails(`return util.time.parseISO8601ToEpochMilliSeconds('2026-02-30T00:00:00Z')`)?.errorType).toBe(
      'Code',
    );
    expect(fails(`return util.time.parseFormattedToEpochMilliSeconds('soon', 'yyyy')`)?.message).toMatch(
      /^code\.js:3:\d+: RangeError/,
    );
    expect(fails(`return util.time.nowFormatted('yyyy', 'Mars/Base')`)?.errorType).toBe('Code');
  });

  test('rds.toJsonObject', () => {
    const result = JSON.stringify({
      sqlStatementResults: [
        {
          records: [[{ stringValue: 'Mark Twain' }, { isNull: true }]],
          columnMetadata: [{ label: 'author' }, { label: 'year' }],
        },
        { records: null },
      ],
    });
    expect(value('util.rds.toJsonObject(ctx.result)', { result })).toEqual([
      [{ author: 'Mark Twain', year: null }],
      [],
    ]);
  });

  test('authType goes by the identity', () => {
    expect(value('util.authType()', { identity: { claims: {} } })).toBe('User Pool Authorization');
    expect(value('util.authType()', { identity: { userArn: 'arn' } })).toBe('IAM Authorization');
  });
});

// What AWS's own EvaluateCode answered for these, as recorded in localstack/appsync-utils.
describe('util.dynamodb', () => {
  test.each([
    ['toDynamoDB(12345)', { N: 12345 }],
    ['toDynamoDB(true)', { BOOL: true }],
    ['toDynamoDB(null)', { NULL: null }],
    ["toString('test')", { S: 'test' }],
    ['toString(null)', null],
    ["toStringSet(['a', 'b'])", { SS: ['a', 'b'] }],
    ['toNumberSet([1, 23, 4.56])', { NS: [1, 23, 4.56] }],
    ["toBinary('foo')", { B: 'foo' }],
    ['toNull()', { NULL: null }],
    ["toList(['foo', 123, { bar: 'baz' }])", { L: [{ S: 'foo' }, { N: 123 }, { M: { bar: { S: 'baz' } } }] }],
    [
      "toMapValues({ foo: 'bar', baz: 1234, beep: ['boop'] })",
      { foo: { S: 'bar' }, baz: { N: 1234 }, beep: { L: [{ S: 'boop' }] } },
    ],
    ['toMap({ a: false })', { M: { a: { BOOL: false } } }],
    [
      "toS3Object('foo', 'bar', 'baz', 'beep')",
      { S: '{"s3":{"key":"foo","bucket":"bar","region":"baz","version":"beep"}}' },
    ],
    [`fromS3ObjectJson('{"s3":{"key":"foo"}}')`, { key: 'foo' }],
  ])('%s', (call, expected) => expect(value(`util.dynamodb.${call}`)).toEqual(expected));
});

describe('the dynamodb module', () => {
  const key = { id: { S: 'test' } };
  const update = (expression: string, names: object, values?: object) => ({
    operation: 'UpdateItem',
    key,
    update: { expression, expressionNames: names, ...(values ? { expressionValues: values } : {}) },
  });
  const age = { '#expName_1': 'age' };
  const numbers = { ':expValue_1': { L: [{ N: 1 }, { N: 2 }] } };
  test.each([
    ["get({ key: { id: 'test' } })", { operation: 'GetItem', key }],
    [
      "put({ key: { id: 'test' }, item: { value: 10 } })",
      { operation: 'PutItem', key, attributeValues: { value: { N: 10 } } },
    ],
    ["remove({ key: { id: 'test' } })", { operation: 'DeleteItem', key }],
    ["scan({ limit: 10, nextToken: 'abc' })", { operation: 'Scan', limit: 10, nextToken: 'abc' }],
    ['operations.increment(10)', { type: 'OPERATION_INCREMENT', by: 10 }],
    ['operations.append([1])', { type: 'OPERATION_APPEND', items: [1] }],
    ['operations.replace({ a: 1 })', { type: 'OPERATION_REPLACE', value: { a: 1 } }],
    [
      "update({ key: { id: 'test' }, update: { age: ddb.operations.increment(10) } })",
      update('SET #expName_1 = #expName_1 + :expValue_1', age, { ':expValue_1': { N: 10 } }),
    ],
    [
      "update({ key: { id: 'test' }, update: { age: ddb.operations.decrement(10) } })",
      update('SET #expName_1 = #expName_1 - :expValue_1', age, { ':expValue_1': { N: 10 } }),
    ],
    [
      "update({ key: { id: 'test' }, update: { age: ddb.operations.add(10) } })",
      update('SET #expName_1 = :expValue_1', age, { ':expValue_1': { N: 10 } }),
    ],
    [
      "update({ key: { id: 'test' }, update: { age: ddb.operations.append([1, 2]) } })",
      update('SET #expName_1 = list_append(#expName_1, :expValue_1)', age, numbers),
    ],
    [
      "update({ key: { id: 'test' }, update: { age: ddb.operations.prepend([1, 2]) } })",
      update('SET #expName_1 = list_append(:expValue_1, #expName_1)', age, numbers),
    ],
    [
      "update({ key: { id: 'test' }, update: { age: ddb.operations.replace({ a: 10 }) } })",
      update('SET #expName_1 = :expValue_1', age, { ':expValue_1': { M: { a: { N: 10 } } } }),
    ],
    [
      "update({ key: { id: 'test' }, update: { age: ddb.operations.remove() } })",
      update('REMOVE #expName_1', age),
    ],
    [
      "update({ key: { id: 'test' }, update: { age: [ddb.operations.updateListItem('x', 2)] } })",
      update('SET #expName_1[2] = :expValue_1', age, { ':expValue_1': { S: 'x' } }),
    ],
    ["toStringSet(['a'])", { SS: ['a'] }],
    [
      "put({ key: { id: 'test' }, item: { tags: ddb.toStringSet(['a']) } })",
      { operation: 'PutItem', key, attributeValues: { tags: { SS: ['a'] } } },
    ],
    [
      "query({ query: { id: { eq: 'test' }, at: { between: [1, 2] } }, index: 'i', projection: ['id', 'a.b[1]'], scanIndexForward: false })",
      {
        operation: 'Query',
        index: 'i',
        scanIndexForward: false,
        projection: {
          expression: '#expName_1, #expName_2.#expName_3[1]',
          expressionNames: { '#expName_1': 'id', '#expName_2': 'a', '#expName_3': 'b' },
        },
        query: {
          expression: '(#id = :id_eq) AND (#at BETWEEN :at_between_start AND :at_between_end)',
          expressionNames: { '#id': 'id', '#at': 'at' },
          expressionValues: {
            ':id_eq': { S: 'test' },
            ':at_between_start': { N: 1 },
            ':at_between_end': { N: 2 },
          },
        },
      },
    ],
    [
      "transactWrite({ items: [{ putItem: { table: 't', key: { id: 'test' }, item: { a: 1 }, condition: { id: { attributeExists: false } } } }, { deleteItem: { table: 't', key: { id: 'test' } } }] })",
      {
        operation: 'TransactWriteItems',
        transactItems: [
          {
            table: 't',
            operation: 'PutItem',
            key,
            attributeValues: { a: { N: 1 } },
            condition: { expression: '(attribute_not_exists(#id))', expressionNames: { '#id': 'id' } },
          },
          { table: 't', operation: 'DeleteItem', key },
        ],
      },
    ],
    [
      "batchGet({ tables: { t: { keys: [{ id: 'test' }], consistentRead: true } } })",
      { operation: 'BatchGetItem', tables: { t: { keys: [key], consistentRead: true } } },
    ],
    ["batchPut({ tables: { t: [{ id: 'test' }] } })", { operation: 'BatchPutItem', tables: { t: [key] } }],
  ])('%s', (call, expected) => expect(value(`ddb.${call}`)).toEqual(expected));
});

// What AWS's own EvaluateCode answered for these, as recorded in localstack/appsync-utils.
describe('util.transform', () => {
  const expression = (filter: string) =>
    JSON.parse(
      (value(`util.transform.toDynamoDBFilterExpression(${filter})`) as string | null) ?? 'null',
    ) as { expression: string } | null;

  test.each([
    ['{ v: { ne: "x" } }', '(#v <> :v_ne)'],
    ['{ v: { contains: "x" } }', '(contains(#v,:v_contains))'],
    ['{ v: { notContains: "x" } }', '(NOT contains(#v,:v_notContains))'],
    ['{ v: { beginsWith: "x" } }', '(begins_with(#v,:v_beginsWith))'],
    ['{ v: { between: [1, 9, 3] } }', '(#v BETWEEN :v_between_start AND :v_between_end)'],
    ['{ v: { in: ["a", "b"] } }', '(#v IN (:v_in_0, :v_in_1))'],
    ['{ v: { in: [] } }', '(null)'],
    ['{ v: { attributeExists: false } }', '(attribute_not_exists(#v))'],
    ['{ v: { size: { gt: 2, lt: 5 } } }', '((size(#v) > :v_size_gt) AND (size(#v) < :v_size_lt))'],
    ['{ v: { size: { size: { gt: 1 } } } }', '(size(#v) > :v_size_size_gt)'],
    ['{ a: { eq: 1 }, b: { eq: 2 } }', '(#a = :a_eq) AND (#b = :b_eq)'],
    ['{ v: { ge: 1, le: 5 } }', '((#v >= :v_ge) AND (#v <= :v_le))'],
    ['{ and: [{ a: { eq: 1 } }] }', '(#a = :and_0_a_eq)'],
    [
      '{ or: [{ and: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }, { c: { eq: 3 } }] }',
      '(((#a = :or_0_and_0_a_eq) AND (#b = :or_0_and_1_b_eq)) OR (#c = :or_1_c_eq))',
    ],
    ['{ not: { not: { a: { eq: 1 } } } }', '(NOT (NOT (#a = :not_not_a_eq)))'],
    [
      '{ and: [{ not: { a: { eq: 1 } } }, { b: { eq: 2 } }] }',
      '((NOT (#a = :and_0_not_a_eq)) AND (#b = :and_1_b_eq))',
    ],
    ['{ a: { eq: 1 }, b: {} }', '(#a = :a_eq) AND '],
    ['{ and: [{ a: { eq: 1 } }, {}] }', '((#a = :and_0_a_eq) AND )'],
    ['{ not: {} }', '(NOT )'],
    ['{ and: [] }', ''],
  ])('filter %s', (filter, expected) => expect(expression(filter)?.expression).toBe(expected));

  test.each([
    '',
    'null',
    '[]',
    '"s"',
    '{ v: { foo: 1 } }',
    '{ v: "x" }',
    '{ and: null }',
    '{ and: [null] }',
    '{ not: [] }',
    '{ v: { between: [1] } }',
    '{ v: { in: "x" } }',
    '{ v: { attributeExists: "yes" } }',
    '{ v: { attributeType: "S" } }',
    '{ v: { size: 3 } }',
  ])('filter %s cannot be rendered', (filter) => expect(expression(filter)).toBeNull());

  test('names, values and types', () => {
    expect(
      value(
        `util.transform.toDynamoDBConditionExpression({ id: { attributeExists: true }, version: { eq: 10 } })`,
      ),
    ).toBe(
      '{"expression":"(attribute_exists(#id)) AND (#version = :version_eq)","expressionNames":{"#id":"id","#version":"version"},"expressionValues":{":version_eq":{"N":10}}}',
    );
    expect(expression('{ v: { attributeType: "numberSet" } }')).toMatchObject({
      expressionValues: { ':v_attributeType': { S: 'NS' } },
    });
  });

  const groups = (given: string) => {
    const filter = value(`util.transform.toSubscriptionFilter(${given})`) as {
      filterGroup: { filters: { fieldName: string; operator: string; value: unknown }[] }[];
    } | null;
    return (
      filter &&
      filter.filterGroup.map(({ filters }) =>
        filters.map((f) => `${f.fieldName} ${f.operator} ${JSON.stringify(f.value)}`),
      )
    );
  };
  test.each([
    ['{ a: { eq: 1 }, b: { eq: 2 } }', [['a eq 1', 'b eq 2']]],
    ['{ a: { eq: 1, ne: 2 } }', [['a eq 1'], ['a ne 2']]],
    ['{ z: { eq: 0 }, and: [{ a: { eq: 1 } }] }', [['z eq 0', 'a eq 1']]],
    ['{ or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }', [['a eq 1'], ['b eq 2']]],
    [
      '{ and: [{ a: { eq: 1 } }, { or: [{ b: { eq: 2 } }, { c: { eq: 3 } }] }] }',
      [
        ['a eq 1', 'b eq 2'],
        ['a eq 1', 'c eq 3'],
      ],
    ],
    [
      '{ percentageUp: { lte: 50, gte: 20 }, and: [{ title: { ne: "Book1" } }, { downvotes: { gt: 2000 } }], or: [{ author: { eq: "Admin" } }, { isPublished: { eq: false } }] }',
      [
        ['percentageUp lte 50', 'title ne "Book1"', 'downvotes gt 2000', 'author eq "Admin"'],
        ['percentageUp lte 50', 'title ne "Book1"', 'downvotes gt 2000', 'isPublished eq false'],
        ['percentageUp gte 20', 'title ne "Book1"', 'downvotes gt 2000', 'author eq "Admin"'],
        ['percentageUp gte 20', 'title ne "Book1"', 'downvotes gt 2000', 'isPublished eq false'],
      ],
    ],
    ['{ a: { eq: 1 }, and: [{ b: { eq: 2 } }] }, ["b"]', [['a eq 1']]],
    [
      '{ a: { eq: 1 } }, [], { r1: { gte: 250 }, r2: { eq: "p" } }',
      [
        ['a eq 1', 'r1 gte 250'],
        ['a eq 1', 'r2 eq "p"'],
      ],
    ],
    ['{}, [], { r1: { eq: 1 } }', [['r1 eq 1']]],
    ['{ "loc.addr": { in: ["x"] } }', [['loc.addr in ["x"]']]],
    ['{ not: { a: { eq: 1 } } }', [['not a {"eq":1}']]],
    ['{}', []],
    ['{ and: [] }', []],
    ['null', null],
    ['[]', null],
  ])('subscription filter %s', (given, expected) => expect(groups(given)).toEqual(expected));

  test('OpenSearch query, the example of the AWS guide', () => {
    const query = value(
      `util.transform.toElasticsearchQueryDSL({ upvotes: { ne: 15, range: [10, 20] }, title: { eq: 'hihihi', wildcard: 'h*i' } })`,
    );
    expect(JSON.parse(String(query))).toEqual({
      bool: {
        must: [
          {
            bool: {
              must: [
                { bool: { must_not: { term: { upvotes: 15 } } } },
                { range: { upvotes: { gte: 10, lte: 20 } } },
              ],
            },
          },
          { bool: { must: [{ term: { title: 'hihihi' } }, { wildcard: { title: 'h*i' } }] } },
        ],
      },
    });
  });
});

test('filters beyond the limits are refused', () => {
  const set = (filter: string) => fails(`extensions.setSubscriptionFilter(${filter})`)?.message;
  const one = (name: string, operator = 'eq', filterValue: unknown = 1) => ({
    fieldName: name,
    operator,
    value: filterValue,
  });
  const group = (filters: object[]) => JSON.stringify({ filterGroup: [{ filters }] });
  expect(set(group(['a', 'b', 'c', 'd', 'e'].map((name) => one(name))))).toBeUndefined();
  expect(set(group(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => one(name))))).toContain(
    'maximum attributes limit 5',
  );
  expect(set(group([one('a'), one('a', 'gt')]))).toBe('filter uses same fieldName multiple time');
  expect(set(group([one('a', 'containsAny', Array.from({ length: 21 }, String))]))).toContain('limit 20');
  expect(set(group([one('a', 'like')]))).toContain('not supported');
  expect(set(group([one('a.b.c.d.e.f')]))).toContain('5 levels');
  expect(set(group([one('a', 'eq', 'x'.repeat(257))]))).toContain('256');
  const groups = (count: number) =>
    JSON.stringify({ filterGroup: Array.from({ length: count }, () => ({ filters: [one('a')] })) });
  expect(set(groups(10))).toBeUndefined();
  expect(set(groups(11))).toContain('combination exceed maximum limit 10');
});
