import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { cameThroughCloudFront } from './came-through-cloudfront.ts';
import { requestOf } from './request-of.ts';
import { resultOf } from './result-of.ts';

const event = (over: Partial<APIGatewayProxyEventV2> & { method?: string } = {}): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/clients/salon-iga',
  rawQueryString: 'from=2026-11-01&q=%C5%82',
  isBase64Encoded: false,
  ...over,
  headers: {
    host: 'abc.execute-api.eu-central-1.amazonaws.com',
    'x-forwarded-host': 'panel.example',
    'x-forwarded-proto': 'https',
    'x-origin-secret': 's3cret',
    ...over.headers,
  },
  requestContext: { domainName: 'abc', http: { method: over.method ?? 'GET' } } as never,
});

describe('requestOf', () => {
  it('asks for the browser’s address, so that Origin and Host agree', () => {
    const request = requestOf(event(), true);
    expect(request.url).toBe('https://panel.example/clients/salon-iga?from=2026-11-01&q=%C5%82');
    expect(request.headers.get('host')).toBe('panel.example');
  });

  it('hands on neither the secret nor a host that anybody could have sent', () => {
    const request = requestOf(event(), false);
    expect(new URL(request.url).host).toBe('abc.execute-api.eu-central-1.amazonaws.com');
    expect(request.headers.has('x-forwarded-host')).toBe(false);
    expect(request.headers.has('x-origin-secret')).toBe(false);
  });

  it('speaks http only where the proxy did', () => {
    expect(
      requestOf(
        event({ headers: { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'localhost:3000' } }),
        true,
      ).url,
    ).toMatch(/^http:\/\/localhost:3000\//);
    expect(requestOf(event({ headers: { 'x-forwarded-proto': undefined } }), true).url).toMatch(/^https:/);
  });

  it('joins the cookies, which come apart', () => {
    expect(requestOf(event({ cookies: ['a=1', '__Host-b=2'] }), true).headers.get('cookie')).toBe(
      'a=1; __Host-b=2',
    );
  });

  it('reads a body in either form, byte for byte', async () => {
    const body = 'email=ł%40x&n=\u0000';
    const plain = requestOf(event({ method: 'POST', body }), true);
    const packed = requestOf(
      event({ method: 'POST', body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
      true,
    );
    expect(await plain.text()).toBe(body);
    expect(await packed.text()).toBe(body);
    expect(await requestOf(event({ method: 'POST' }), true).text()).toBe('');
    expect(requestOf(event({ method: 'GET', body: 'x' }), true).body).toBeNull();
  });
});

describe('resultOf', () => {
  it('keeps each cookie apart', async () => {
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', location: '/owner' });
    headers.append('set-cookie', 'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT');
    headers.append('set-cookie', 'b=2');
    expect(await resultOf(new Response('<p>ł</p>', { status: 201, headers }))).toEqual({
      statusCode: 201,
      headers: { 'content-type': 'text/html; charset=utf-8', location: '/owner' },
      cookies: ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2'],
      body: '<p>ł</p>',
      isBase64Encoded: false,
    });
  });

  it('packs what is no text', async () => {
    const bytes = new Uint8Array([0, 255, 128]);
    const result = await resultOf(new Response(bytes, { headers: { 'content-type': 'image/png' } }));
    expect([result.isBase64Encoded, result.body]).toEqual([true, 'AP+A']);
  });

  it('answers nothing with nothing', async () => {
    expect(await resultOf(new Response(null, { status: 204 }))).toEqual({
      statusCode: 204,
      headers: {},
      body: '',
      isBase64Encoded: false,
    });
  });
});

describe('cameThroughCloudFront', () => {
  it('asks for the secret where there is one', () => {
    expect(cameThroughCloudFront({ 'x-origin-secret': 's3cret' }, 's3cret')).toBe(true);
    expect(cameThroughCloudFront({ 'x-origin-secret': 's3cre' }, 's3cret')).toBe(false);
    expect(cameThroughCloudFront({}, 's3cret')).toBe(false);
    expect(cameThroughCloudFront({}, undefined)).toBe(true);
  });
});
