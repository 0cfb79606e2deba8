import { expect, it } from 'vitest';
import { funnelSteps } from './funnel-steps.ts';

it('gives each step its share of the first and of the one before', () => {
  expect(
    funnelSteps([
      ['all', 200],
      ['made', 50],
      ['verified', 40],
    ]),
  ).toEqual([
    { key: 'all', count: 200, ofFirst: 1, ofPrevious: null },
    { key: 'made', count: 50, ofFirst: 0.25, ofPrevious: 0.25 },
    { key: 'verified', count: 40, ofFirst: 0.2, ofPrevious: 0.8 },
  ]);
});

it('has no shares of nothing', () => {
  expect(
    funnelSteps([
      ['all', 0],
      ['made', 0],
    ]),
  ).toEqual([
    { key: 'all', count: 0, ofFirst: null, ofPrevious: null },
    { key: 'made', count: 0, ofFirst: null, ofPrevious: null },
  ]);
});
