import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { head, value } from '../fixtures/expression.ts';

describe('loops over more than 1,000 elements', () => {
  const list = Array.from({ length: 1_200 }, (_, index) => index);
  const count = (body: string) =>
    evaluate(`${head}export function request(ctx) { let n = 0; ${body} return n; }`, 'request', {
      arguments: { list },
    });

  // Seen on AWS for for-of, map and reduce only; that the others do the same is assumed.
  test.each([
    ['[language.loop-for-of] for-of', 'for (const x of ctx.args.list) { n += 1; }'],
    ['[language.loop-map] map', 'n = ctx.args.list.map((x) => x).length;'],
    ['[language.loop-reduce] reduce', 'n = ctx.args.list.reduce((sum) => sum + 1, 0);'],
    ['forEach', 'ctx.args.list.forEach(() => { n += 1; });'],
    ['filter', 'n = ctx.args.list.filter(() => true).length;'],
  ])('%s stops there as AWS does, and says so', (_name, body) => {
    const { result, logs } = count(body);
    expect(result).toBe(1_000);
    expect(logs).toMatchObject([{ level: 'error', at: expect.stringMatching(/^code\.js:3:\d+$/) as string }]);
  });

  test('[language.loop-chunks] chunks and spread are whole', () => {
    const { result, logs } = count(
      'for (const x of ctx.args.list.slice(0, 1000)) { n += 1; } for (const x of ctx.args.list.slice(1000)) { n += 1; } n += [...ctx.args.list].length;',
    );
    expect(result).toBe(2_400);
    expect(logs).toEqual([]);
  });

  test('[language.loop-appended] elements added during the loop are not visited', () => {
    expect(value('((list) => { for (const x of list) { list.push(x); } return list.length; })([1, 2])')).toBe(
      4,
    );
  });
});
