import { describe, expect, test } from 'vitest';
import { evaluate } from '../../evaluate.ts';
import { fails, head, value } from '../../fixtures/expression.ts';

describe('util', () => {
  const now = () => Date.UTC(2026, 10, 23, 9, 5, 7, 89);
  test.each([
    ['[util.time.nowISO8601]', 'util.time.nowISO8601()', '2026-11-23T09:05:07.089Z'],
    ['[util.time.nowEpochSeconds]', 'util.time.nowEpochSeconds()', 1795424707],
    ['[util.time.nowEpochMilliSeconds]', 'util.time.nowEpochMilliSeconds()', 1795424707089],
    ['[util.time.nowFormatted]', `util.time.nowFormatted('yyyy-MM-dd HH:mm:ss')`, '2026-11-23 09:05:07'],
    [
      '[util.time.nowFormatted]',
      `util.time.nowFormatted("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Europe/Warsaw')`,
      '2026-11-23T10:05:07.089+01:00',
    ],
    [
      '[util.time.epochMilliSecondsToFormatted]',
      `util.time.epochMilliSecondsToFormatted(1782864000000, 'EEE d MMM yyyy h:mm a Z', 'Europe/Warsaw')`,
      'Wed 1 Jul 2026 2:00 AM +0200',
    ],
    [
      '[util.time.epochMilliSecondsToFormatted]',
      `util.time.epochMilliSecondsToFormatted(0, "yyyy-MM-dd'T'HH:mm:ssX")`,
      '1970-01-01T00:00:00Z',
    ],
    [
      '[util.time.epochMilliSecondsToFormatted]',
      `util.time.epochMilliSecondsToFormatted(1517943695000, 'yyyy-MM-dd HH:mm:ssZ', '+05:30')`,
      '2018-02-07 00:31:35+0530',
    ],
    // Y is the week's year: the trap of writing YYYY for yyyy.
    [
      '[util.time.epochMilliSecondsToFormatted]',
      `util.time.epochMilliSecondsToFormatted(1798675200000, 'YYYY yyyy D EEEE')`,
      '2027 2026 365 Thursday',
    ],
    [
      '[util.time.epochMilliSecondsToISO8601]',
      'util.time.epochMilliSecondsToISO8601(1517943695750)',
      '2018-02-06T19:01:35.750Z',
    ],
    [
      '[util.time.epochMilliSecondsToSeconds]',
      'util.time.epochMilliSecondsToSeconds(1517943695750)',
      1517943695,
    ],
    [
      '[util.time.parseISO8601ToEpochMilliSeconds]',
      `util.time.parseISO8601ToEpochMilliSeconds('2018-02-01T17:21:05.180+08:00')`,
      1517476865180,
    ],
    [
      '[util.time.parseFormattedToEpochMilliSeconds]',
      `util.time.parseFormattedToEpochMilliSeconds('2018-02-06T19:01:35Z', "yyyy-MM-dd'T'HH:mm:ssZ")`,
      1517943695000,
    ],
    [
      '[util.time.parseFormattedToEpochMilliSeconds]',
      `util.time.parseFormattedToEpochMilliSeconds('2018-02-06 19:19:44', 'yyyy-MM-dd HH:mm:ss', 'Europe/Warsaw')`,
      1517941184000,
    ],
    // Clocks stand at 02:30 twice on 25 October 2026 in Warsaw, and never on 29 March.
    [
      '[util.time.parseFormattedToEpochMilliSeconds]',
      `util.time.parseFormattedToEpochMilliSeconds('2026-10-25 02:30', 'yyyy-MM-dd HH:mm', 'Europe/Warsaw')`,
      Date.UTC(2026, 9, 25, 0, 30),
    ],
    [
      '[util.time.parseFormattedToEpochMilliSeconds]',
      `util.time.parseFormattedToEpochMilliSeconds('2026-03-29 02:30', 'yyyy-MM-dd HH:mm', 'Europe/Warsaw')`,
      Date.UTC(2026, 2, 29, 1, 30),
    ],
    ['[util.matches]', `util.matches('a*b', 'aaaaab')`, true],
    ['[util.matches]', `util.matches('a*b', 'xaab')`, false],
    ['[util.matches]', `util.matches('(?i)[a-z]{3}', 'AbC')`, true],
    ['[util.urlEncode]', `util.urlEncode('a b&c=ż')`, 'a+b%26c%3D%C5%BC'],
    ['[util.urlDecode]', `util.urlDecode('a+b%26c%3D%C5%BC')`, 'a b&c=ż'],
    ['[util.base64Encode]', `util.base64Encode('żółw')`, 'xbzDs8WCdw=='],
    ['[util.base64Decode]', `util.base64Decode('xbzDs8WCdw==')`, 'żółw'],
    ['[util.escapeJavaScript]', `util.escapeJavaScript("it's \\n")`, String.raw`it\'s \n`],
    ['[util.math.roundNum]', 'util.math.roundNum(2.5)', 3],
    ['[util.math.minVal]', 'util.math.minVal(3, 2)', 2],
    ['[util.math.maxVal]', 'util.math.maxVal(1, 2)', 2],
    ['[util.str.normalize]', `util.str.normalize('e\\u0301', 'nfc')`, 'é'],
    [
      '[util.xml.toMap]',
      `util.xml.toMap('<posts><post><id>1</id><title>Hi</title></post></posts>')`,
      { posts: { post: { id: 1, title: 'Hi' } } },
    ],
    ['[util.xml.toJsonString]', `util.xml.toJsonString('<a>1</a>')`, '{"a":1}'],
    [
      '[util.http.copyHeaders]',
      `util.http.copyHeaders({ authorization: 'x', host: 'h', 'x-amzn-a': 'b' })`,
      { authorization: 'x' },
    ],
  ])('%s %s', (_id, expression, expected) => expect(value(expression, {}, now)).toEqual(expected));

  test('[util.autoId, util.autoUlid, util.autoKsuid] ids are new each time, and the latter two sort by time', () => {
    const ids = (call: string) => [value(call, {}, now), value(call, {}, now)] as [string, string];
    const uuids = ids('util.autoId()');
    expect(uuids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids('util.autoUlid()')[0]).toMatch(/^01[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(ids('util.autoKsuid()')[0]).toMatch(/^[0-9A-Za-z]{27}$/);
    for (const call of ['util.autoId()', 'util.autoUlid()', 'util.autoKsuid()']) {
      expect(new Set(ids(call)).size).toBe(2);
    }
    const tomorrow = () => now() + 86_400_000;
    for (const call of ['util.autoUlid()', 'util.autoKsuid()']) {
      expect(String(value(call, {}, tomorrow)) > String(value(call, {}, now))).toBe(true);
    }
  });

  test('[util.math.randomDouble, util.math.randomWithinRange] random numbers stay within their bounds', () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const double = value('util.math.randomDouble()') as number;
      expect(double >= 0 && double < 1).toBe(true);
      expect([3, 4]).toContain(value('util.math.randomWithinRange(3, 5)'));
    }
  });

  test('[util.error] fails the handler with message, type, data and info', () => {
    expect(fails(`util.error('m', 'T', { d: 1 }, [2])`)).toEqual({
      message: 'm',
      errorType: 'T',
      data: { d: 1 },
      errorInfo: [2],
    });
  });

  test('[errors.no-type] util.error without a type has none', () => {
    expect(fails(`util.error('m')`)).toMatchObject({ message: 'm', errorType: null });
  });

  test('[util.unauthorized] fails the handler', () => {
    expect(fails('util.unauthorized()')).toEqual({ message: 'Unauthorized', errorType: 'Unauthorized' });
  });

  test('[util.appendError] is kept while the handler goes on', () => {
    const code = `${head}export function request(ctx) { util.appendError('half', 'Half', { d: 1 }, { a: 1 }); return 1; }`;
    expect(evaluate(code, 'request')).toMatchObject({
      result: 1,
      error: null,
      appended: [{ message: 'half', errorType: 'Half', data: { d: 1 }, errorInfo: { a: 1 } }],
    });
  });

  test('[util.http.addResponseHeader, util.http.addResponseHeaders] add headers, but no restricted ones', () => {
    const code = `${head}export function request(ctx) {
      util.http.addResponseHeader('itemsCount', 7);
      util.http.addResponseHeader('x-amzn-secret', 'no');
      util.http.addResponseHeaders({ headerString: 'text', headerObject: { field1: 7 }, 'content-length': 1 });
    }`;
    expect(evaluate(code, 'request').responseHeaders).toEqual({
      itemsCount: '7',
      headerString: 'text',
      headerObject: '{"field1":7}',
    });
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

  test('[util.rds.toJsonObject] a list of rows for each statement', () => {
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

  test('[util.authType] goes by the identity', () => {
    expect(value('util.authType()', { identity: { claims: {} } })).toBe('User Pool Authorization');
    expect(value('util.authType()', { identity: { userArn: 'arn' } })).toBe('IAM Authorization');
  });
});
