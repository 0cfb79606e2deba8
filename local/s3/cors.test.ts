import { PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corsHeaders, type CorsRule } from './cors.ts';
import { startS3, type S3Server } from './s3.fixture.ts';

const rule: CorsRule = {
  methods: ['PUT'],
  origins: ['http://localhost:*', 'https://*.stride.example'],
  headers: ['content-type', 'x-amz-*'],
  exposed: ['ETag'],
  maxAgeSeconds: 300,
};

describe('corsHeaders', () => {
  it.each<[string, string, string | undefined, boolean]>([
    ['http://localhost:3000', 'PUT', 'Content-Type, x-amz-meta-a', true],
    ['https://panel.stride.example', 'PUT', undefined, true],
    ['https://evil.example', 'PUT', undefined, false],
    ['http://localhost:3000', 'GET', undefined, false],
    ['http://localhost:3000', 'PUT', 'authorization', false],
  ])('%s with %s and %s: %s', (origin, method, headers, allowed) => {
    const answer = corsHeaders([rule], { origin, method, headers });
    expect(answer?.['access-control-allow-origin']).toBe(allowed ? origin : undefined);
  });
});

describe('a page of another origin', () => {
  let s3: S3Server;
  let url: string;
  beforeAll(async () => {
    s3 = await startS3();
    s3.buckets.ensure({ name: 'uploads', cors: [rule], notifications: [] });
    const client = s3.client(s3.directory.operator, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    url = await getSignedUrl(client, new PutObjectCommand({ Bucket: 'uploads', Key: 'a' }), {
      expiresIn: 60,
    });
  });
  afterAll(() => s3.close());
  const preflight = (origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      },
    });

  it('may upload with a presigned URL where the bucket says so, and reads why it may not', async () => {
    const asked = await preflight('http://localhost:3000');
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([200, 'content-type']);
    const headers = { origin: 'http://localhost:3000' };
    const put = await fetch(url, { method: 'PUT', body: 'x', headers });
    expect([put.status, put.headers.get('access-control-expose-headers')]).toEqual([200, 'ETag']);
    const refused = await fetch(`${url}0`, { method: 'PUT', body: 'x', headers });
    expect([refused.ok, refused.headers.get('access-control-allow-origin')]).toEqual([false, headers.origin]);
    expect((await preflight('https://evil.example')).status).toBe(403);
  });
});
