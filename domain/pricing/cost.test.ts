import { describe, expect, test } from 'vitest';
import { costOf } from './cost.ts';

const at = '2026-11-23T10:00:00.000000Z';

describe('costOf', () => {
  test.each([
    ['claude-haiku-4-5', 6000],
    ['anthropic.claude-haiku-4-5-20251001-v1:0', 6000],
    ['global.anthropic.claude-haiku-4-5-20251001-v1:0', 6000],
    ['eu.anthropic.claude-haiku-4-5-20251001-v1:0', 6600],
    ['arn:aws:bedrock:eu-central-1:1:inference-profile/eu.anthropic.claude-haiku-4-5-20251001-v1:0', 6600],
    ['anthropic.claude-3-haiku-20240307-v1:0', 1500],
    ['local-model', 0],
  ])('%s: 1,000 tokens in and 1,000 out cost %d micro-USD', (model, microUsd) => {
    expect(costOf(model, at, { input: 1000, output: 1000 })).toBe(microUsd);
  });

  test('an unknown model and a day before the first price have no cost', () => {
    expect(costOf('gpt-9', at, { input: 1, output: 1 })).toBeNull();
    expect(costOf('claude-haiku-4-5', '2025-01-01T00:00:00.000000Z', { input: 1, output: 1 })).toBeNull();
  });

  test('cache tokens have their own prices', () => {
    const usage = { input: 0, output: 0, cacheRead: 1000, cacheWrite: 1000 };
    expect(costOf('claude-haiku-4-5', at, usage)).toBe(100 + 1250);
  });

  test('the newest price that has begun holds', () => {
    const price = { model: 'm', profile: 'base' as const, output: 0, cacheRead: 0, cacheWrite: 0 };
    const table = [
      { ...price, from: '2026-01-01', input: 1000 },
      { ...price, from: '2026-06-01', input: 2000 },
      { ...price, from: '2027-01-01', input: 9000 },
    ];
    expect(costOf('m', at, { input: 7, output: 0 }, table)).toBe(14);
  });
});
