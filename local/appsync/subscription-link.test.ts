import { createRequire } from 'node:module';
import type * as Apollo from '@apollo/client';
import type * as AuthLink from 'aws-appsync-auth-link';
import type * as SubscriptionLink from 'aws-appsync-subscription-link';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import type { ApiServer } from './fixtures/api-server.ts';
import { publish, serveMessages } from './fixtures/message-api.ts';
import { token } from './fixtures/tokens.ts';

// The unmodified links of AWS over the real wire. Node takes them as CommonJS only: in their ES build the signer finds
// no Sha256, which bundlers do find. They want a WebSocket of the browser's, which Node 20 has not.
const load = createRequire(import.meta.url);
const { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } = load('@apollo/client') as typeof Apollo;
const { AUTH_TYPE, createAuthLink } = load('aws-appsync-auth-link') as typeof AuthLink;
const { createSubscriptionHandshakeLink } = load('aws-appsync-subscription-link') as typeof SubscriptionLink;

let api: ApiServer;
beforeAll(async () => {
  vi.stubGlobal('WebSocket', WebSocket);
  api = await serveMessages({ limits: { keepAliveMs: 60_000 } });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await api.close();
});

const clientOf = (auth: AuthLink.AuthOptions) => {
  const config = { url: api.url, region: 'eu-central-1', auth };
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([
      createAuthLink(config),
      // What Apollo 4 adds of itself comes after the signature, which would not hold for it.
      createSubscriptionHandshakeLink(
        config,
        new HttpLink({ uri: api.url, enhancedClientAwareness: { transport: false } }),
      ),
    ]),
  });
};
const asUser = () =>
  clientOf({
    type: AUTH_TYPE.AMAZON_COGNITO_USER_POOLS,
    jwtToken: () => token(['clients'], { 'custom:client_id': 'c1' }),
  });
const asRole = () =>
  clientOf({
    type: AUTH_TYPE.AWS_IAM,
    credentials: () => Promise.resolve({ accessKeyId: 'AKIDPUBLISHER', secretAccessKey: 'secret' }),
  });

/** What a subscription brings first. `meanwhile` is done until then: the link does not tell when it listens. */
async function first(client: ReturnType<typeof asUser>, query: string, meanwhile: () => Promise<unknown>) {
  const seen: { data?: unknown; error?: unknown }[] = [];
  const subscription = client.subscribe({ query: gql(query) }).subscribe((event) => seen.push(event));
  await vi.waitFor(
    async () => {
      await meanwhile();
      expect(seen.length).toBeGreaterThan(0);
    },
    { timeout: 60_000, interval: 50 },
  );
  subscription.unsubscribe();
  return seen[0];
}
const publishing = () => publish(api, { clientId: 'c1', text: 'hello' });

test('[clients.subscription-link-query] a query as a user, through auth link and subscription link', async () => {
  const { data } = await asUser().query({ query: gql('query { x __typename }') });
  expect(data).toEqual({ x: null, __typename: 'Query' });
});

test('[clients.subscription-link-cognito] a subscription as a user', async () => {
  const query = 'subscription { onMessage(clientId: "c1") { clientId text } }';
  expect(await first(asUser(), query, publishing)).toEqual({
    data: { onMessage: { __typename: 'Message', clientId: 'c1', text: 'hello' } },
  });
});

test('[clients.subscription-link-iam] a signed subscription as a role, and a signed mutation', async () => {
  expect(await first(asRole(), 'subscription { signedOnly { text } }', publishing)).toEqual({
    data: { signedOnly: { __typename: 'Message', text: 'hello' } },
  });
  const { data } = await asRole().mutate({
    mutation: gql('mutation { publish(message: { clientId: "c1", text: "signed" }) { text } }'),
  });
  expect(data).toEqual({ publish: { __typename: 'Message', text: 'signed' } });
});

test('[clients.subscription-link-refused] a refusal reaches the subscriber', async () => {
  const refused = await first(asUser(), 'subscription { owned { text } }', async () => undefined);
  expect(refused?.data).toBeUndefined();
  // Apollo 4 finds the link's errors of an unexpected shape: what the server said is in their cause.
  const { cause } = refused?.error as { cause: { errors: { message: string }[] } };
  expect(cause.errors[0]?.message).toContain('Not Authorized to access owned on type Subscription');
});
