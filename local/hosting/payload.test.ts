import { expect, it } from 'vitest';
import { httpEvent, httpResult } from './payload.ts';

const input = {
  apiId: 'abc',
  accountId: '000000000000',
  domainName: 'abc.execute-api.eu-central-1.amazonaws.com',
  routeKey: '$default',
  method: 'POST',
  path: '/clients/a%20b',
  query: 'x=1&x=2&y=%C5%82',
  headers: { cookie: 'a=1; b=2', 'content-type': 'application/x-www-form-urlencoded', host: 'abc' },
  body: Buffer.from('name=Łucja'),
  sourceIp: '127.0.0.1',
  requestId: 'id',
  now: 0,
};

it('hands a request over as payload version 2.0', () => {
  expect(httpEvent(input)).toMatchObject({
    version: '2.0',
    rawPath: '/clients/a b',
    rawQueryString: 'x=1&x=2&y=%C5%82',
    queryStringParameters: { x: '1,2', y: 'ł' },
    cookies: ['a=1', 'b=2'],
    headers: { host: 'abc', 'content-type': 'application/x-www-form-urlencoded' },
    requestContext: { http: { method: 'POST', path: '/clients/a b', sourceIp: '127.0.0.1' } },
    body: 'name=Łucja',
    isBase64Encoded: false,
  });
});

it('encodes what is not text', () => {
  const event = httpEvent({
    ...input,
    headers: { 'content-type': 'image/png' },
    body: Buffer.from([1, 255]),
  });
  expect(event).toMatchObject({ body: Buffer.from([1, 255]).toString('base64'), isBase64Encoded: true });
});

it('reads an answer, with its cookies apart from its headers', () => {
  const body = Buffer.from('ż').toString('base64');
  const answer = {
    statusCode: 201,
    headers: { 'X-One': 1 },
    cookies: ['a=1', 'b=2'],
    body,
    isBase64Encoded: true,
  };
  expect(httpResult(answer)).toEqual({
    statusCode: 201,
    headers: { 'x-one': '1' },
    cookies: ['a=1', 'b=2'],
    body: Buffer.from('ż'),
  });
  expect(httpResult({ fine: true })).toMatchObject({ statusCode: 200, body: Buffer.from('{"fine":true}') });
});
