import { expect, test } from 'vitest';
import { createGraphqlDefinitions } from '../../graphql/definitions.ts';
import type { Cloud } from '../cloud.ts';
import { graphqlApi } from './AWS.AppSync.GraphQLApi.ts';

const made = (properties: object) => {
  const cloud = {
    place: { region: 'eu-central-1', accountId: '123456789012' },
    graphql: createGraphqlDefinitions(),
    graphqlUrl: 'http://127.0.0.1:1/graphql',
    realtimeUrl: 'ws://127.0.0.1:1/graphql/realtime',
  } as unknown as Cloud;
  const context = { stackName: 'stack', logicalId: 'Api', assetFolder: () => null };
  void graphqlApi({ Name: 'panel', ...properties }, cloud, context);
  return cloud.graphql.all()[0];
};
const pool = (DefaultAction: string) => ({ UserPoolConfig: { UserPoolId: 'pool', DefaultAction } });
const iam = { AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }] };

test('an API knows whether roles may sign', () => {
  expect(made({ ...pool('ALLOW'), ...iam })).toMatchObject({ iam: true, userPoolId: 'pool' });
  expect(made(pool('ALLOW'))).toMatchObject({ iam: false });
});

test('[auth.default-action] default action DENY cannot be had beside additional modes', () => {
  expect(() => made({ ...pool('DENY'), ...iam })).toThrow('the default action must be ALLOW');
  expect(made(pool('DENY'))).toMatchObject({ iam: false });
});
