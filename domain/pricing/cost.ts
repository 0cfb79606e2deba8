import { PRICE_TABLE, type Price } from './price-table.ts';

/** Tokens of one call. `input` does not include the cache's, as in Bedrock's `usage`. */
export interface TokenUsage {
  input: number;
  output: number;
  cacheRead?: number;
  cacheWrite?: number;
}

/**
 * What one call cost, in integer micro-USD; null where the model has no price on that day.
 * Each call is rounded by itself, so a message's cost, its conversation's and its day's always add up.
 */
export function costOf(modelId: string, at: string, usage: TokenUsage, table = PRICE_TABLE): number | null {
  const price = priceFor(modelId, at, table);
  if (!price) return null;
  const nanoUsd =
    usage.input * price.input +
    usage.output * price.output +
    (usage.cacheRead ?? 0) * price.cacheRead +
    (usage.cacheWrite ?? 0) * price.cacheWrite;
  return Math.round(nanoUsd / 1000);
}

/** The newest price of a model that holds at an ISO instant. */
export function priceFor(modelId: string, at: string, table = PRICE_TABLE): Price | undefined {
  const { profile, model } = parseModelId(modelId);
  const day = at.slice(0, 10);
  return table
    .filter((price) => price.model === model && price.profile === profile && price.from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

const MODEL_ID = /^(?:(global|eu|us|apac)\.)?(?:anthropic\.)?(.+?)(?:-\d{8})?(?:-v\d+(?::\d+)?)?$/;

/** `eu.anthropic.claude-haiku-4-5-20251001-v1:0` is the profile `eu` of `claude-haiku-4-5`. */
function parseModelId(modelId: string): { profile: Price['profile']; model: string } {
  const name = modelId.slice(modelId.lastIndexOf('/') + 1);
  const match = MODEL_ID.exec(name);
  return { profile: (match?.[1] as Price['profile'] | undefined) ?? 'base', model: match?.[2] ?? name };
}
