import { createHash } from 'node:crypto';
import type { ModelTarget } from '../find-model.ts';
import { promptTokens, type PromptPart } from './prompt-parts.ts';

const LIFETIME_MS = { '5m': 5 * 60_000, '1h': 60 * 60_000 } as const;

/** Of a prompt's tokens: new ones, ones read from the cache, ones written to it. They do not overlap. */
export type InputUsage = Record<'inputTokens' | 'cacheReadInputTokens' | 'cacheWriteInputTokens', number>;

/**
 * Remembers which beginnings of prompts were seen: written the first time, read for five minutes after each use. What
 * is shorter than the model's minimum is not cached, as in AWS.
 */
export function createPromptCache(now: () => number) {
  const seen = new Map<string, { until: number; lifetime: number }>();
  return (target: ModelTarget, parts: PromptPart[]): InputUsage => {
    const prefixes = prefixesOf(target.modelId, parts);
    const minimum = target.model.cachedFrom ?? Infinity;
    const points = prefixes.filter(({ lifetime, tokens }) => lifetime !== null && tokens >= minimum);
    const last = points.at(-1);
    const total = promptTokens(parts);
    if (!last) return { inputTokens: total, cacheReadInputTokens: 0, cacheWriteInputTokens: 0 };

    for (const [key, { until }] of seen) if (until < now()) seen.delete(key);
    const known = prefixes.slice(0, prefixes.indexOf(last) + 1).findLast(({ key }) => seen.has(key));
    const keep = (key: string, lifetime: number) => seen.set(key, { until: now() + lifetime, lifetime });
    if (known) keep(known.key, seen.get(known.key)!.lifetime);
    for (const { key, lifetime } of points) keep(key, lifetime!);
    const read = known?.tokens ?? 0;
    return {
      inputTokens: total - last.tokens,
      cacheReadInputTokens: read,
      cacheWriteInputTokens: last.tokens - read,
    };
  };
}

/** Every beginning of a prompt with its tokens; `lifetime` where it ends in a cache point. */
function prefixesOf(modelId: string, parts: PromptPart[]) {
  const hash = createHash('sha256').update(modelId);
  let tokens = 0;
  return parts.map((part) => {
    if ('cachePoint' in part)
      return {
        key: hash.copy().digest('base64'),
        tokens,
        lifetime: LIFETIME_MS[part.cachePoint.ttl ?? '5m'],
      };
    hash.update(`\0${part.text}`);
    tokens += part.tokens;
    return { key: hash.copy().digest('base64'), tokens, lifetime: null };
  });
}
