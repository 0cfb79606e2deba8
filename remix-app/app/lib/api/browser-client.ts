import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { authorizedFetch } from './authorized-fetch.ts';
import { forgetPageToken, pageToken } from './page-token.ts';
import { panelCache } from './panel-cache.ts';
import { realtimeConnection, type RealtimeConnection } from './realtime/connection.ts';
import { realtimeLink } from './realtime/link.ts';

export interface ApiAddresses {
  graphqlUrl: string;
  realtimeUrl: string;
}

export interface PanelApi {
  client: ApolloClient;
  /** Null while the page is rendered on the server: nothing is subscribed to there. */
  connection: RealtimeConnection | null;
}

/** For rendering on the server: answers from the cache alone. */
export const renderingApi = (): PanelApi => ({
  client: new ApolloClient({ ssrMode: true, cache: panelCache(), link: ApolloLink.empty() }),
  connection: null,
});

/** The page's API: GraphQL over HTTP, subscriptions over one socket, both with a token from memory. */
export function browserApi({ graphqlUrl, realtimeUrl }: ApiAddresses): PanelApi {
  const connection = realtimeConnection({
    graphqlUrl,
    realtimeUrl,
    token: pageToken,
    dropToken: forgetPageToken,
  });
  addEventListener('online', () => connection.hurry());
  const http = new HttpLink({ uri: graphqlUrl, fetch: authorizedFetch });
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    realtimeLink(connection),
    http,
  );
  return { client: new ApolloClient({ cache: panelCache(), link }), connection };
}
