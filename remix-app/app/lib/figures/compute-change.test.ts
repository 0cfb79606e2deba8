import { describe, expect, it } from 'vitest';
import { computeChange } from './compute-change.ts';

describe('change against the period before', () => {
  it('is a share of the old value', () => {
    expect(computeChange(125, 100, 'up-good')).toEqual({
      kind: 'moved',
      direction: 'up',
      tone: 'good',
      amount: 0.25,
      unit: 'percent',
    });
  });

  it('is coloured by meaning, not by direction', () => {
    expect(computeChange(2, 1, 'up-bad')).toMatchObject({ direction: 'up', tone: 'bad' });
    expect(computeChange(1, 2, 'up-bad')).toMatchObject({ direction: 'down', tone: 'good' });
    expect(computeChange(1, 2, 'up-good')).toMatchObject({ direction: 'down', tone: 'bad' });
    expect(computeChange(1, 2, 'neutral')).toMatchObject({ tone: 'neutral' });
  });

  it('counts rates in points and ratings as a difference', () => {
    const points = computeChange(0.25, 0.2, 'up-good', 'points');
    expect(points).toMatchObject({ kind: 'moved', unit: 'points' });
    expect(points.kind === 'moved' && points.amount).toBeCloseTo(0.05);
    expect(computeChange(4.5, 4.7, 'up-good', 'difference')).toMatchObject({
      direction: 'down',
      unit: 'difference',
    });
    expect(computeChange(4.51, 4.5, 'up-good', 'difference')).toEqual({ kind: 'same' });
  });

  it('never divides by nothing', () => {
    expect(computeChange(5, 0, 'up-good')).toEqual({ kind: 'first', tone: 'good' });
    expect(computeChange(0, 0, 'up-good')).toEqual({ kind: 'same' });
    expect(computeChange(5, null, 'up-good')).toEqual({ kind: 'unknown' });
    expect(computeChange(null, 5, 'up-good')).toEqual({ kind: 'unknown' });
    expect(computeChange(0, 5, 'up-good')).toMatchObject({ direction: 'down', amount: 1 });
  });
});
