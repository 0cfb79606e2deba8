import { expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';

const list = Array.from({ length: 1_200 }, (_, index) => index);
const run = (body: string) =>
  evaluate(`export function request(ctx) {\n  let n = 0;\n  ${body}\n  return n;\n}`, 'request', {
    arguments: { list },
  });
const onLine3 = expect.stringMatching(/^code\.js:3:\d+$/) as string;

it.each([
  ['for-of', 'for (const x of ctx.args.list) { n += 1; }', 1_000],
  ['map', 'n = ctx.args.list.map((x) => x).length;', 1_000],
  ['flatMap', 'n = ctx.args.list.flatMap((x) => [x]).length;', 1_000],
  ['filter', 'n = ctx.args.list.filter((x) => x >= 0).length;', 1_000],
  ['forEach', 'ctx.args.list.forEach((x) => { n += 1; });', 1_000],
  ['reduce', 'n = ctx.args.list.reduce((sum, x) => sum + 1, 0);', 1_000],
  ['reduceRight', 'n = ctx.args.list.reduceRight((sum, x) => sum + 1, 0);', 1_000],
  ['some', 'if (ctx.args.list.some((x) => x === 1100)) n = 1;', 0],
  ['every', 'if (ctx.args.list.every((x) => x < 1100)) n = 1;', 1],
  ['find', 'n = ctx.args.list.find((x) => x === 1100) ?? 0;', 0],
  ['findIndex', 'n = ctx.args.list.findIndex((x) => x === 1100);', -1],
])('%s stops at 1,000 elements, and the line is named', (_loop, body, expected) => {
  const { result, logs } = run(body);
  expect(result).toBe(expected);
  expect(logs).toEqual([
    {
      level: 'error',
      resolver: 'evaluate',
      message: 'A loop over 1200 elements was cut at 1000: AppSync does this without an error.',
      at: onLine3,
    },
  ]);
});

it.each([
  ['for-in', 'for (const key in ctx.args.list) { n += 1; }', 1_200],
  ['findLast', 'n = ctx.args.list.findLast((x) => x === 1);', 1],
  ['findLastIndex', 'n = ctx.args.list.findLastIndex((x) => x === 1);', 1],
])('%s is not cut, but warned of: what AppSync does is not known', (_loop, body, expected) => {
  const { result, logs } = run(body);
  expect(result).toBe(expected);
  expect(logs).toMatchObject([
    { level: 'error', message: expect.stringContaining('over 1200 elements') as string, at: onLine3 },
  ]);
});

it('a list that grows during its for-of is not followed, and the loop is named', () => {
  const { result, logs } = run('const work = [1, 2]; for (const x of work) { work.push(x); n += 1; }');
  expect(result).toBe(2);
  expect(logs).toMatchObject([
    { level: 'error', message: expect.stringContaining('grew by 2 elements') as string, at: onLine3 },
  ]);
});

it('short loops say nothing, whatever they go through and however they end', () => {
  const { result, logs } = run(
    "for (const x of ctx.args.list.slice(0, 1000)) { n += 1; if (n === 3) break; } for (const c of 'ab') { n += 1; } for (const key in [], { a: 1 }) { n += 1; }",
  );
  expect(result).toBe(6);
  expect(logs).toEqual([]);
});
