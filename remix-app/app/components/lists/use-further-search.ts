import { useEffect, useRef, useState } from 'react';
import { furtherSearch, type FurtherSearch } from '~/lib/paging/search-further.ts';

interface Page {
  filtered: boolean;
  found: number;
  wanted: number;
  nextToken: string | null | undefined;
}

/**
 * Goes on reading while a filtered page is short, some rounds by itself, then when asked. `page.key` names the filters
 * and the cursor: another page starts over. A round that fails ends the search until it is asked for again.
 */
export function useFurtherSearch(key: string, page: Page, readOn: (nextToken: string) => Promise<unknown>) {
  const [rounds, setRounds] = useState({ key, count: 0 });
  const count = rounds.key === key ? rounds.count : 0;
  const state: FurtherSearch = furtherSearch({ ...page, rounds: count });
  const reading = useRef<string | null>(null);
  const latest = useRef(readOn);
  useEffect(() => {
    latest.current = readOn;
  });
  useEffect(() => {
    const token = page.nextToken;
    if (state !== 'go-on' || !token || reading.current === token) return;
    reading.current = token;
    latest
      .current(token)
      .then(() => setRounds({ key, count: count + 1 }))
      .catch(() => setRounds({ key, count: Infinity }))
      .finally(() => (reading.current = null));
  }, [state, page.nextToken, key, count]);
  return { state, further: () => setRounds({ key, count: 0 }) };
}
