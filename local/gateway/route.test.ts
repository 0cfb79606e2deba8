import { expect, it } from 'vitest';
import { jsonAnswer, jsonError } from './answer.ts';
import { pathOf, serviceOf } from './route.ts';
import type { OpenService, SignedService } from './service.ts';

const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKIA/20261123/eu-central-1/${service}/aws4_request`,
});
const signed = (scope: string, target?: string): SignedService => ({
  scope,
  ...(target ? { target } : {}),
  refuse: jsonError,
  handle: () => jsonAnswer(200, {}),
});
const mails: OpenService = {
  claims: ({ url }) => pathOf(url) === '/mails',
  handle: () => jsonAnswer(200, {}),
};
const services = {
  signed: [
    signed('dynamodb', 'DynamoDB_20120810'),
    signed('dynamodb', 'DynamoDBStreams_20120810'),
    signed('sts'),
    signed('s3'),
  ],
  open: [mails],
};

it.each<[number | 'open' | null, string, Record<string, string>]>([
  [0, '/', { 'x-amz-target': 'DynamoDB_20120810.GetItem', ...signedFor('dynamodb') }],
  [1, '/', { 'x-amz-target': 'DynamoDBStreams_20120810.GetRecords', ...signedFor('dynamodb') }],
  [2, '/', signedFor('sts')],
  [3, '/bucket/key?X-Amz-Credential=AKIA%2F20261123%2Feu-central-1%2Fs3%2Faws4_request', {}],
  ['open', '/mails', {}],
  ['open', '/mails?after=3', {}],
  [null, '/', signedFor('dynamodb')],
  [null, '/', { 'x-amz-target': 'Other.Thing' }],
  [null, '/', {}],
])('%s: %s %j', (expected, url, headers) => {
  const found =
    expected === null ? null : expected === 'open' ? { open: mails } : { signed: services.signed[expected] };
  expect(serviceOf({ url, headers }, services)).toEqual(found);
});
