import { useEffect, useRef, useState } from 'react';
import { furtherSearch, type FurtherSearch } from '~/lib/paging/search-further.ts';

interface Page {
  filtered: boolean;
  found: number;
  wanted: number;
  nextToken: string | null | undefined;
}

/**
 * Goes on reading while a filtered page is short, some rounds by itself, then when asked. `key` names the filters and
 * the cursor: another page starts over. A round that fails ends the search until it is asked for again.
 */
export function useFurtherSearch(key: string, page: Page, readOn: (nextToken: string) => Promise<unknown>) {
  const [rounds, setRounds] = useState({ key, count: 0 });
  const count = rounds.key === key ? rounds.count : 0;
  const state: FurtherSearch = furtherSearch({ ...page, rounds: count });
  const { nextToken } = page;
  // What was read shows before its round is counted, so a round in progress must hold the next one back.
  const reading = useRef(false);
  const latest = useRef(readOn);
  useEffect(() => {
    latest.current = readOn;
  });
  useEffect(() => {
    if (state !== 'go-on' || !nextToken || reading.current) return;
    reading.current = true;
    latest
      .current(nextToken)
      .then(
        () => count + 1,
        () => Infinity,
      )
      .then((next) => {
        reading.current = false;
        setRounds({ key, count: next });
      });
  }, [state, nextToken, key, count, rounds]);
  return { state, further: () => setRounds({ key, count: 0 }) };
}
