import { ApolloClient, HttpLink, type NormalizedCacheObject, type OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { panelEnvironment } from '../environment.server.ts';
import { requireSession } from '../session/require-user.server.ts';
import { panelCache } from './panel-cache.ts';
import { responseFor } from './response-for.server.ts';

/**
 * The API for one request: its client, its cache, its user's id token. Sends anybody who is not signed in to sign in.
 *
 * `query` answers the data or throws the response that fits the error; `page` is what a loader returns: its own
 * values, and all that was queried, which the browser puts into its cache so that hooks find it there.
 */
export async function apiFor(request: Request) {
  const { user, idToken } = await requireSession(request);
  const client = new ApolloClient({
    ssrMode: true,
    cache: panelCache(),
    link: new HttpLink({ uri: panelEnvironment().graphqlUrl, headers: { authorization: idToken } }),
  });

  async function query<Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const answer = await client
      .query({ query: document, variables: variables as never, fetchPolicy: 'network-only' })
      .catch((error: unknown) => {
        throw responseFor(error, request);
      });
    return answer.data as Data;
  }

  function page<Values extends object>(values: Values): Values & { apollo: NormalizedCacheObject } {
    return { ...values, apollo: client.extract() as NormalizedCacheObject };
  }

  return { user, query, page };
}
