import { useEffect, useState } from 'react';
import {
  useFleetUpdateLazyQuery,
  useUpdateAllClientsMutation,
  type FleetUpdateStateFragment,
} from './queries.generated.ts';

/** While clients are brought to the template, so often is asked how far it is, ms. */
const ASK_EVERY = 2_000;

/** The update of all clients: the last one, followed while it runs, and the way to begin another. */
export function useFleetUpdate(known: FleetUpdateStateFragment | null) {
  const [newest, setNewest] = useState<FleetUpdateStateFragment | null>(null);
  const [fault, setFault] = useState(false);
  // A new one begins later, and one goes on later: whichever was touched last is the truth.
  const update = !newest || (known && known.updatedAt > newest.updatedAt) ? known : newest;
  const [read] = useFleetUpdateLazyQuery({ fetchPolicy: 'network-only' });
  const [begin] = useUpdateAllClientsMutation();
  const running = update?.state === 'RUNNING';

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      // A question that failed is asked again two seconds later.
      void read().then(
        ({ data }) => data?.fleetUpdate && setNewest(data.fleetUpdate),
        () => {},
      );
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [running, read]);

  async function start() {
    setFault(false);
    try {
      const { data } = await begin();
      if (data) setNewest(data.updateAllClients);
    } catch {
      setFault(true);
    }
  }

  /** `isNews`: it was begun or watched on this page, so its good end is worth a word. */
  return { update, fault, start, isNews: newest !== null };
}
