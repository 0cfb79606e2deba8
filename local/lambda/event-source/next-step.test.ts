import { expect, it } from 'vitest';
import { nextStep, type Outcome } from './next-step.ts';

const rules = { bisect: true, maximumRetries: 2 };

it.each<[string, number, number, Outcome, object]>([
  ['success is done', 4, 1, { kind: 'success' }, { done: 4, discarded: false, remaining: [], pause: false }],
  [
    'a partial failure goes on at the failed record, with its retries anew',
    4,
    1,
    { kind: 'partial', firstFailed: 3 },
    { done: 3, discarded: false, remaining: [{ count: 1, retries: 0 }], pause: true },
  ],
  [
    'a failure is halved without using up a retry',
    5,
    1,
    { kind: 'failure' },
    {
      done: 0,
      discarded: false,
      remaining: [
        { count: 3, retries: 1 },
        { count: 2, retries: 1 },
      ],
      pause: false,
    },
  ],
  [
    'a single record is tried again',
    1,
    1,
    { kind: 'failure' },
    { done: 0, discarded: false, remaining: [{ count: 1, retries: 2 }], pause: true },
  ],
  [
    'and given up at last',
    1,
    2,
    { kind: 'partial', firstFailed: 0 },
    { done: 1, discarded: true, remaining: [], pause: false },
  ],
])('%s', (_, count, retries, outcome, expected) =>
  expect(nextStep(count, retries, outcome, rules)).toEqual(expected),
);

it('retries without end when no maximum is set', () => {
  const step = nextStep(3, 1_000, { kind: 'failure' }, { bisect: false, maximumRetries: -1 });
  expect(step).toEqual({ done: 0, discarded: false, remaining: [{ count: 3, retries: 1_001 }], pause: true });
});
