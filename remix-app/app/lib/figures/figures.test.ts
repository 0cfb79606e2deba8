import { expect, it } from 'vitest';
import { figureChange, type FigureTotals } from './figures.ts';

const totals: FigureTotals = {
  conversations: 100,
  messagesReceived: 300,
  messagesSent: 290,
  appointmentsVerified: 20,
  escalations: 4,
  averageRating: null,
  conversionRate: 0.2,
  cost: { amount: '2.000000', currency: 'USD' },
};

it('cost and escalations are bad when they rise', () => {
  const before = { ...totals, escalations: 2, cost: { amount: '1.000000', currency: 'USD' as const } };
  expect(figureChange('cost', totals, before)).toMatchObject({ direction: 'up', tone: 'bad', amount: 1 });
  expect(figureChange('escalations', totals, before)).toMatchObject({ direction: 'up', tone: 'bad' });
  expect(figureChange('conversations', totals, { ...totals, conversations: 50 })).toMatchObject({
    tone: 'good',
  });
});

it('knows no change without a period before, or without a figure', () => {
  expect(figureChange('conversations', totals, null)).toEqual({ kind: 'unknown' });
  expect(figureChange('averageRating', totals, { ...totals, averageRating: 4 })).toEqual({ kind: 'unknown' });
});
