import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { gives, serveApi } from './fixtures/api-server.ts';
import { token } from './fixtures/tokens.ts';

const sdl = `type Query { hello(name: String!): String secret: String @aws_cognito_user_pools(cognito_groups: ["owners"]) }`;

test('[clients.apollo-http] an unmodified Apollo client gets data, GraphQL errors and refusals', async () => {
  const api = await serveApi({ sdl, resolvers: [gives('Query.hello', "'Hello ' + ctx.args.name")] });
  const clientOf = (authorization: string) =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: new HttpLink({ uri: api.url, headers: { authorization } }),
    });
  const client = clientOf(await token(['clients']));

  const hello = await client.query({
    query: gql`
      query Hello($name: String!) {
        hello(name: $name)
      }
    `,
    variables: { name: 'Ada' },
  });
  expect(hello.data).toEqual({ hello: 'Hello Ada' });

  const secret = client.query({
    query: gql`
      query {
        secret
      }
    `,
  });
  await expect(secret).rejects.toThrow('Not Authorized to access secret on type Query');
  await expect(secret).rejects.toBeInstanceOf(CombinedGraphQLErrors);

  const expired = clientOf(await token(['clients'], {}, -1)).query({
    query: gql`
      query {
        secret
      }
    `,
  });
  await expect(expired).rejects.toSatisfy((error) => ServerError.is(error) && error.statusCode === 401);
  await api.close();
});
