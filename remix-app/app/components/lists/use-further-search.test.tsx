// @vitest-environment happy-dom
import { act, configure, renderHook, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useFurtherSearch } from './use-further-search.ts';

// For machines that have other things to do.
configure({ asyncUtilTimeout: 60_000 });

/** A list that finds one row a page, for ever; the rows show before the round's promise is done, as a cache does it. */
function useEndlessSearch(fails = false) {
  const [read, setRead] = useState<string[]>([]);
  const page = { filtered: true, found: read.length, wanted: 50, nextToken: `after ${read.length}` };
  const search = useFurtherSearch('filters', page, async (token) => {
    if (fails) throw new Error('down');
    setRead((tokens) => [...tokens, token]);
    await Promise.resolve();
  });
  return { ...search, read };
}

describe('searching further', () => {
  it('reads four pages by itself, one after the other, then four more when asked', async () => {
    const { result } = renderHook(() => useEndlessSearch());
    await waitFor(() => expect(result.current.state).toBe('offer'));
    expect(result.current.read).toEqual(['after 0', 'after 1', 'after 2', 'after 3']);
    act(() => result.current.further());
    await waitFor(() => expect(result.current.read).toHaveLength(8));
    await waitFor(() => expect(result.current.state).toBe('offer'));
  });

  it('stops and offers the button when a round fails', async () => {
    const { result } = renderHook(() => useEndlessSearch(true));
    await waitFor(() => expect(result.current.state).toBe('offer'));
    expect(result.current.read).toEqual([]);
  });

  it('reads nothing where the page is full or not filtered', () => {
    const asked: string[] = [];
    const page = { filtered: false, found: 3, wanted: 50, nextToken: 'x' };
    const { result } = renderHook(() => useFurtherSearch('all', page, async (token) => asked.push(token)));
    expect([result.current.state, asked]).toEqual(['done', []]);
  });
});
