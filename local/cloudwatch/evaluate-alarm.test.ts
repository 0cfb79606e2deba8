import { describe, expect, it } from 'vitest';
import type { AlarmDefinition } from './alarm.ts';
import { evaluateAlarm } from './evaluate-alarm.ts';

const treatments = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;
const points = (pattern: string) =>
  pattern.split(' ').map((mark) => ({ X: 10, '0': 1, '-': null })[mark] as number | null);
const states = (pattern: string, m: number) =>
  treatments.map((missing) =>
    evaluateAlarm(
      {
        evaluationPeriods: 3,
        datapointsToAlarm: m,
        comparison: 'GreaterThanThreshold',
        threshold: 5,
        missing,
      },
      points(pattern),
    ),
  );

/** AWS's own tables: five datapoints, an alarm over three. In each row: missing, ignore, breaching, notBreaching. */
describe('an alarm whose datapoints are missing', () => {
  it.each([
    ['0 - X - X', 'OK', 'OK', 'OK', 'OK'],
    ['- - - - 0', 'OK', 'OK', 'OK', 'OK'],
    ['- - - - -', 'INSUFFICIENT_DATA', null, 'ALARM', 'OK'],
    ['0 X X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['- - X - -', 'ALARM', null, 'ALARM', 'OK'],
  ])('when all three must breach: %s', (pattern, ...wanted) => {
    expect(states(pattern, 3)).toEqual(wanted);
  });

  it.each([
    ['0 - X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['0 0 X 0 X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['0 - X - -', 'OK', 'OK', 'ALARM', 'OK'],
    ['- - - - 0', 'OK', 'OK', 'ALARM', 'OK'],
    ['- - - X -', 'ALARM', null, 'ALARM', 'OK'],
  ])('when two of three must breach: %s', (pattern, ...wanted) => {
    expect(states(pattern, 2)).toEqual(wanted);
  });

  it('does not cry at the first breach after a silence', () => {
    expect(states('- - - - X', 2)[0]).toBeNull();
  });
});

it.each([
  ['GreaterThanThreshold', false],
  ['GreaterThanOrEqualToThreshold', true],
  ['LessThanThreshold', false],
  ['LessThanOrEqualToThreshold', true],
] as const)('a value on the threshold of %s breaches: %s', (comparison, isBreaching) => {
  const rule = {
    evaluationPeriods: 1,
    datapointsToAlarm: 1,
    threshold: 5,
    missing: 'missing',
    comparison,
  } satisfies Partial<AlarmDefinition>;
  expect(evaluateAlarm(rule, [5])).toBe(isBreaching ? 'ALARM' : 'OK');
});
