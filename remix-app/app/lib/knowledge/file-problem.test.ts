import { expect, it } from 'vitest';
import { fileProblem } from './file-problem.ts';

const free = 30 * 1024 * 1024;

it.each([
  ['cennik.pdf', 1_000, null],
  ['Godziny.MD', 1_000, null],
  ['../../x', 1_000, 'knowledge.badName'],
  ['.txt', 1_000, 'knowledge.badName'],
  ['a\u202efdp.pdf', 1_000, 'knowledge.hiddenName'],
  [`${'a'.repeat(120)}.pdf`, 1_000, 'knowledge.longName'],
  ['logo.svg', 1_000, 'knowledge.badType'],
  ['folder', 4_096, 'knowledge.badType'],
  ['a.txt', 0, 'knowledge.emptyFile'],
  ['a.pdf', 21 * 1024 * 1024, 'knowledge.largeFile'],
])('%j of %d bytes: %s', (name, size, problem) => {
  expect(fileProblem({ name, size }, free)).toBe(problem);
});

it('says when the plan has no room left', () => {
  expect(fileProblem({ name: 'a.pdf', size: 2_000 }, 1_000)).toBe('knowledge.noRoom');
});
