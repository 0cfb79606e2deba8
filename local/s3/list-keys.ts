import type { SortedKeys } from './sorted-keys.ts';

export interface ListOptions {
  prefix: string;
  /** '' = none */
  delimiter: string;
  maxKeys: number;
  /** Keys up to this one are left out; null = from the beginning. */
  after: string | null;
  /** A common prefix that was listed already; null = none. */
  afterPrefix: string | null;
}

export interface ListedKeys {
  keys: string[];
  commonPrefixes: string[];
  /** Where the next page goes on; null at the end. */
  next: Pick<ListOptions, 'after' | 'afterPrefix'> | null;
}

/** One page of a bucket's keys. A common prefix counts like a key, and what lies under it is jumped over. */
export function listKeys(sorted: SortedKeys, options: ListOptions): ListedKeys {
  const { prefix, delimiter, maxKeys, after, afterPrefix } = options;
  const listed: ListedKeys = { keys: [], commonPrefixes: [], next: null };
  if (maxKeys === 0) return listed;
  let at = sorted.indexOf(prefix);
  if (after !== null)
    at = Math.max(at, sorted.indexOf(after) + (sorted.at(sorted.indexOf(after)) === after ? 1 : 0));
  if (afterPrefix !== null) at = Math.max(at, sorted.indexAfter(afterPrefix));
  let last: ListedKeys['next'] = null;
  for (;;) {
    const key = sorted.at(at);
    if (key === undefined || !key.startsWith(prefix)) return listed;
    if (listed.keys.length + listed.commonPrefixes.length === maxKeys) return { ...listed, next: last };
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (end < 0) {
      listed.keys.push(key);
      last = { after: key, afterPrefix: null };
      at++;
    } else {
      const common = key.slice(0, end + delimiter.length);
      listed.commonPrefixes.push(common);
      last = { after: null, afterPrefix: common };
      at = sorted.indexAfter(common);
    }
  }
}
