import { useState } from 'react';
import { useOnListening } from '~/lib/api/panel-api.tsx';
import { laterOf } from '~/lib/provisioning/progress.ts';
import {
  useProvisioningPageQuery,
  useProvisioningWentOnSubscription,
  type ProvisioningStateFragment,
} from './queries.generated.ts';

/**
 * The work on a client as it goes on: what the loader brought, then what is told live. What went on while nothing
 * listened is fetched, and so is the client when its work ends.
 */
export function useProvisioning(clientId: string) {
  const variables = { clientId };
  const { data, refetch } = useProvisioningPageQuery({ variables });
  const [told, setTold] = useState<ProvisioningStateFragment | null>(null);
  const fetchAgain = () => void refetch().catch(() => {});
  const tell = (work: ProvisioningStateFragment) => {
    setTold((before) => laterOf(before, work));
    if (work.state !== 'RUNNING') fetchAgain();
  };
  useProvisioningWentOnSubscription({
    variables,
    // Tellings may come late: the cache, which takes whatever comes last, is not asked.
    fetchPolicy: 'no-cache',
    onData: ({ data: { data: event } }) => event?.onProvisioning && tell(event.onProvisioning),
  });
  useOnListening(fetchAgain);
  return { client: data?.client ?? null, work: laterOf(data?.provisioning, told), tell, fetchAgain };
}
