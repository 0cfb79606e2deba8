import { useEffect, useState } from 'react';
import { useSwitcherClientsLazyQuery, type SwitcherClientsQuery } from './queries.generated.ts';

export type SwitcherClient = SwitcherClientsQuery['clients']['items'][number];

/** A search over names needs them all; more pages than this nobody scrolls. */
const mostPages = 20;

/** Every client's name, page by page, each time `wanted` turns true; `null` until the first page is there. */
export function useAllClients(wanted: boolean) {
  const [load] = useSwitcherClientsLazyQuery({ fetchPolicy: 'network-only' });
  const [clients, setClients] = useState<SwitcherClient[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!wanted) return;
    let left = false;
    async function loadAll() {
      const found: SwitcherClient[] = [];
      let nextToken: string | null = null;
      for (let page = 0; page < mostPages; page++) {
        const { data } = await load({ variables: { nextToken } });
        if (left) return;
        if (!data) throw new Error('The clients did not come.');
        found.push(...data.clients.items);
        setClients([...found]);
        nextToken = data.clients.nextToken;
        if (!nextToken) return;
      }
    }
    setFailed(false);
    loadAll().catch(() => left || setFailed(true));
    return () => {
      left = true;
    };
  }, [wanted, attempt, load]);

  return { clients, failed, retry: () => setAttempt((number) => number + 1) };
}
