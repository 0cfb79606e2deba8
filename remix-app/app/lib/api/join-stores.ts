import type { NormalizedCacheObject } from '@apollo/client';

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('__ref' in value);

function join(older: unknown, newer: unknown): unknown {
  if (!isPlain(older) || !isPlain(newer)) return newer;
  const joined = { ...older };
  for (const [key, value] of Object.entries(newer))
    joined[key] = key in older ? join(older[key], value) : value;
  return joined;
}

/** One cache's content over another's: objects are joined field by field, and the newer value wins. */
export const joinStores = (
  older: NormalizedCacheObject,
  newer: NormalizedCacheObject,
): NormalizedCacheObject => join(older, newer) as NormalizedCacheObject;
