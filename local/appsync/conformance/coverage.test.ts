import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { chapter } from './statement.ts';
import { tableOf } from './table.ts';
import { idsInSource, idsOfTitle } from './tags.ts';

const chapters = [
  chapter('one', 'first', { a: ['A holds', 'guide: a'], b: ['B holds', 'guide: b'] }),
  chapter('two', 'second', { c: ['C holds', 'observed'] }),
];

test('a title names its statements in brackets at its start', () => {
  expect(idsOfTitle('[one.a, two.c] both hold')).toEqual(['one.a', 'two.c']);
  expect(idsOfTitle('[util.time.nowISO8601]')).toEqual(['util.time.nowISO8601']);
  expect(idsOfTitle('a list [one.a] in the middle')).toEqual([]);
  expect(idsOfTitle('[1, 2] is a list')).toEqual([]);
});

test('in source, ids are found in titles and in tables, and code is not taken for one', () => {
  const source = "test('[one.a] x', ...); test.each([['[one.b]', [ctx.args], [a.b, c.d]]])";
  expect(idsInSource(source)).toEqual(['one.a', 'one.b']);
});

test('only statements whose tests all passed are covered', () => {
  const coverage = coverageOf(chapters, [
    { titles: ['a group', '[one.a, one.b] x'], passed: true },
    { titles: ['[one.b] y'], passed: false },
    { titles: ['[two.c] a group', 'its test'], passed: true },
    { titles: ['[two.d] z'], passed: true },
  ]);
  expect(coverage).toEqual({
    chapters: [
      {
        title: 'first',
        covered: 1,
        total: 2,
        missing: [{ id: 'one.b', says: 'B holds', source: 'guide: b' }],
      },
      { title: 'second', covered: 1, total: 1, missing: [] },
    ],
    covered: 2,
    total: 3,
    unknown: ['two.d'],
  });
});

test('the table says what is not proven', () => {
  const tests = [
    { titles: ['[one.a] x'], passed: true },
    { titles: ['[two.c, two.d] y'], passed: true },
  ];
  expect(tableOf(coverageOf(chapters, tests)).split('\n')).toEqual([
    'first      1 /   2  not all',
    'second     1 /   1',
    '------------------',
    'all        2 /   3  not all',
    'not proven: one.b: B holds',
    'no such statement: two.d',
  ]);
});
