import { expect, it } from 'vitest';
import { clockTime, failureKind, isSilent, laterOf, progressOf, resourceState } from './progress.ts';

it('a step that goes on counts half', () => {
  expect(progressOf([])).toBe(0);
  expect(progressOf([{ state: 'DONE' }, { state: 'RUNNING' }])).toBe(0.75);
  expect(progressOf([{ state: 'DONE' }, { state: 'FAILED' }, { state: 'PENDING' }])).toBeCloseTo(1 / 3);
});

it('the later telling counts', () => {
  const [early, late] = [{ updatedAt: '2026-11-26T10:00:00Z' }, { updatedAt: '2026-11-26T10:00:00.500Z' }];
  expect(laterOf(early, late)).toBe(late);
  expect(laterOf(late, early)).toBe(late);
  expect(laterOf(null, early)).toBe(early);
  expect(laterOf(null, undefined)).toBeNull();
});

it.each([
  ['CREATE_IN_PROGRESS', 'doing'],
  ['UPDATE_COMPLETE', 'done'],
  ['CREATE_FAILED', 'failed'],
  ['DELETE_IN_PROGRESS', 'removing'],
  ['DELETE_COMPLETE', 'removed'],
  ['UPDATE_ROLLBACK_IN_PROGRESS', 'removing'],
])('%s is %s', (status, state) => expect(resourceState(status)).toBe(state));

it.each([
  ['User: arn:aws:sts::1 is not authorized to perform: s3:CreateBucket', 'permission'],
  ['LimitExceededException: Subscriber limit exceeded', 'quota'],
  ['salon-kb-1 already exists in stack arn:aws:cloudformation', 'taken'],
  ['The chatbot did not answer.', 'answer'],
  ['Internal failure', 'other'],
])('%s: %s', (reason, kind) => expect(failureKind(reason)).toBe(kind));

it('work that says nothing for ten minutes has fallen silent', () => {
  const now = Date.parse('2026-11-26T10:10:00Z');
  const [long, short] = ['2026-11-26T09:59:59Z', '2026-11-26T10:00:01Z'];
  expect(isSilent({ state: 'RUNNING', updatedAt: long }, now)).toBe(true);
  expect(isSilent({ state: 'RUNNING', updatedAt: short }, now)).toBe(false);
  expect(isSilent({ state: 'FAILED', updatedAt: long }, now)).toBe(false);
});

it('time is told in minutes and seconds', () => {
  expect([0, 5_900, 65_000, 3_600_000, -1].map(clockTime)).toEqual(['0:00', '0:05', '1:05', '60:00', '0:00']);
});
