import { useFragment } from '@apollo/client/react';
import { ClientNameFragmentDoc } from './queries.generated.ts';

/** The company's name as any query of the page has brought it; until then its id. */
export function useClientName(clientId: string): string {
  const { data } = useFragment({
    fragment: ClientNameFragmentDoc,
    from: { __typename: 'Client', clientId },
  });
  return data.companyName ?? clientId;
}
