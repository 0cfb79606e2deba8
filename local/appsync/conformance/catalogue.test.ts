import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { taggedSuites } from './tagged-suites.ts';

const stated = catalogue().flatMap(({ statements }) => statements.map(({ id }) => id));
const named = taggedSuites().flatMap(({ file, ids }) => ids.map((id) => ({ id, file })));

test('every statement has an id of its own', () => {
  expect(stated.filter((id, index) => stated.indexOf(id) !== index)).toEqual([]);
});

test('every statement has a test that names it', () => {
  const proven = new Set(named.map(({ id }) => id));
  expect(stated.filter((id) => !proven.has(id))).toEqual([]);
});

test('every statement that a test names is in the catalogue', () => {
  expect(named.filter(({ id }) => !stated.includes(id))).toEqual([]);
});
