import { expect, it } from 'vitest';
import { serviceOf } from './route.ts';

const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKIA/20261123/eu-central-1/${service}/aws4_request`,
});

it.each([
  ['dynamodb', '/', { 'x-amz-target': 'DynamoDB_20120810.GetItem', ...signedFor('dynamodb') }],
  ['streams', '/', { 'x-amz-target': 'DynamoDBStreams_20120810.GetRecords', ...signedFor('dynamodb') }],
  ['cognito', '/', { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' }],
  ['sts', '/', signedFor('sts')],
  ['lambda', '/2015-03-31/functions/x/invocations', signedFor('lambda')],
  ['cloudformation', '/', signedFor('cloudformation')],
  ['keys', '/eu-central-1_abc/.well-known/jwks.json', {}],
  ['mails', '/mails', {}],
  [null, '/', { 'x-amz-target': 'Other.Thing' }],
  [null, '/', {}],
])('%s', (expected, url, headers) => expect(serviceOf({ url, headers })).toBe(expected));
