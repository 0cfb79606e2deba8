import { expect, test } from 'vitest';
import { PLAN_LIMITS } from './plans.ts';
import { refused } from './refused.fixture.ts';
import { features, language, limits, monthlyFee, primaryColor } from './terms.ts';

test.each([
  ['0', 0],
  ['249.99', 249.99],
  ['249,9', 249.9],
  ['1000000', 1_000_000],
])('a fee of %s is kept as %d', (typed, fee) => {
  expect(monthlyFee(typed)).toBe(fee);
});

test.each([
  '-1',
  '-0.01',
  '1.999',
  '1e3',
  'NaN',
  'Infinity',
  '',
  '1 000',
  '1000000.01',
  '9'.repeat(40),
  '=1+1',
])('a fee of %j is refused', (typed) => {
  expect(refused(() => monthlyFee(typed))).toMatchObject({ type: 'BadInput', field: 'monthlyFee' });
});

test('limits are those of the plan but for what is given', () => {
  expect(limits({ conversationsPerMonth: 50, knowledgeMegabytes: null }, PLAN_LIMITS.BASIC)).toEqual({
    max_conversations_monthly: 50,
    max_kb_size_mb: 50,
    max_tokens_per_session: 100_000,
    max_tokens_per_visitor_daily: 300_000,
  });
  for (const given of [
    { conversationsPerMonth: 0 },
    { knowledgeMegabytes: -1 },
    { tokensPerSession: 2_000_000_000 },
  ]) {
    expect(refused(() => limits(given, {}))).toMatchObject({ type: 'BadInput', field: 'limits' });
  }
});

test('features are kept once, in the words of the registry', () => {
  expect(features(['NOTIFICATIONS', 'CALENDAR', 'CALENDAR'])).toEqual(['calendar', 'notifications']);
});

test('languages are two, colours have six digits', () => {
  expect([language(' EN '), primaryColor('#4F46E5')]).toEqual(['en', '#4f46e5']);
  expect(refused(() => language('de'))).toMatchObject({ field: 'language' });
  for (const typed of ['red', '#fff', '#4f46e5;background:url(x)']) {
    expect(refused(() => primaryColor(typed))).toMatchObject({ field: 'primaryColor' });
  }
});
