import type { ApolloClient, NormalizedCacheObject } from '@apollo/client';
import { useMatches } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { joinStores } from './join-stores.ts';

type Store = NormalizedCacheObject;

const isState = (data: unknown): data is { apollo: Store } =>
  typeof data === 'object' && data !== null && typeof (data as { apollo?: unknown }).apollo === 'object';

/**
 * Puts what the matched routes' loaders have queried into the cache before the routes below render: on the server, at
 * hydration, and after each navigation. So a hook finds its data there and no request follows.
 */
export function useRestored(client: ApolloClient): void {
  const states = useMatches().flatMap(({ data }) => (isState(data) ? [data.apollo] : []));
  const restored = useRef<Store[]>([]);
  const untold = useRef(false);
  const fresh = states.filter((state) => !restored.current.includes(state));
  if (fresh.length > 0) {
    client.cache.restore(fresh.reduce(joinStores, client.cache.extract() as Store));
    restored.current = states;
    untold.current = true;
  }
  // What is already on the page is told afterwards: no component may be updated while another renders.
  useEffect(() => {
    if (untold.current) client.cache.batch({ update() {} });
    untold.current = false;
  });
}
