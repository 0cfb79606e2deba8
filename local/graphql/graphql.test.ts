import { expect, test } from 'vitest';
import { decide, type PolicyDocument } from '../identity/policy.ts';
import { appClients } from './app-clients.ts';
import { fieldArn } from './field-arn.ts';

test('[auth.client-pattern] app clients are let in by a regular expression, or all of them', () => {
  expect(appClients('abc123').test('abc123')).toBe(true);
  expect(appClients('abc123').test('abc1234')).toBe(false);
  expect(appClients('abc|def').test('def')).toBe(true);
  expect(appClients('panel-.*').test('panel-1')).toBe(true);
  expect(appClients(null).test('any')).toBe(true);
});

test('[auth.iam-resource] a policy names a field, all fields of a type, or the API', () => {
  const place = { region: 'eu-central-1', accountId: '123456789012' };
  const api = 'arn:aws:appsync:eu-central-1:123456789012:apis/abc';
  const resource = fieldArn(place, 'abc', 'Mutation.publishMessage');
  expect(resource).toBe(`${api}/types/Mutation/fields/publishMessage`);
  const allowed = (Resource: string) => {
    const document: PolicyDocument = { Statement: { Effect: 'Allow', Action: 'appsync:GraphQL', Resource } };
    return decide([{ name: 'policy', document }], { action: 'appsync:GraphQL', resource }).effect;
  };
  for (const path of ['types/Mutation/fields/publishMessage', 'types/Mutation/fields/*', '*']) {
    expect(allowed(`${api}/${path}`)).toBe('allowed');
  }
  for (const path of ['types/Mutation/fields/other', 'types/Query/fields/*', 'types/Mutation/resolvers/*']) {
    expect(allowed(`${api}/${path}`)).toBe('not allowed');
  }
});
