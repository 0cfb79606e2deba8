import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { PutObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startS3, type S3Server } from './s3.fixture.ts';

const Bucket = 'uploads';
const Key = 'salon/ą b.txt';
let s3: S3Server;
/** For URLs: without it the SDK signs the checksum of an empty body into them. */
let client: S3Client;
beforeAll(async () => {
  s3 = await startS3();
  s3.buckets.ensure({ name: Bucket, cors: [], notifications: [] });
  client = s3.client(s3.directory.operator, { requestChecksumCalculation: 'WHEN_REQUIRED' });
});
beforeEach(() => void (s3.clock.offsetMs = 0));
afterAll(() => s3.close());

const codeOf = async (answer: Response) =>
  answer.ok
    ? String(answer.status)
    : (/<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? answer.statusText);
const stored = async () => (await s3.buckets.find(Bucket)!.find(Key))?.size ?? null;

describe('a presigned URL', () => {
  const uploadUrl = (more: object = {}) =>
    getSignedUrl(
      client,
      new PutObjectCommand({ Bucket, Key, ContentType: 'text/plain', ContentLength: 5, ...more }),
      {
        expiresIn: 60,
        signableHeaders: new Set(['content-type', 'content-length', 'host']),
      },
    );
  const readUrl = () => getSignedUrl(client, new GetObjectCommand({ Bucket, Key }), { expiresIn: 60 });
  const upload = async (url: string, body = 'hello', headers: Record<string, string> = {}) =>
    codeOf(await fetch(url, { method: 'PUT', body, headers: { 'content-type': 'text/plain', ...headers } }));

  it('lets anybody who has it write, then read', async () => {
    expect(await upload(await uploadUrl())).toBe('200');
    const answer = await fetch(await readUrl());
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['hello', 'text/plain']);
  });

  it('is for the size, the type and the method that were signed', async () => {
    const url = await uploadUrl();
    expect(await upload(url, 'hello world')).toBe('SignatureDoesNotMatch');
    expect(await upload(url, 'hello', { 'content-type': 'text/html' })).toBe('SignatureDoesNotMatch');
    expect(await codeOf(await fetch(url, { method: 'DELETE' }))).toBe('SignatureDoesNotMatch');
    expect(await upload(url, 'hello', { 'x-amz-meta-more': 'x' })).toBe('AccessDenied');
  });

  it.each<[string, (url: string) => string, string]>([
    ['another key', (url) => url.replace('/salon/', '/dentist/'), 'SignatureDoesNotMatch'],
    [
      'another signature',
      (url) => url.replace(/Signature=(.)/, (_, first) => `Signature=${first === '0' ? '1' : '0'}`),
      'SignatureDoesNotMatch',
    ],
    ['a longer time', (url) => url.replace('Expires=60', 'Expires=6000'), 'SignatureDoesNotMatch'],
    [
      'more than a week',
      (url) => url.replace('Expires=60', 'Expires=604801'),
      'AuthorizationQueryParametersError',
    ],
    ['another parameter', (url) => `${url}&response-content-type=text%2Fhtml`, 'SignatureDoesNotMatch'],
    ['no signature', (url) => url.replace(/X-Amz-Signature=\w+&/, ''), 'AuthorizationQueryParametersError'],
    ['another key id', (url) => url.replace(/AKIA\w{4}/, 'AKIAXXXX'), 'InvalidAccessKeyId'],
  ])('with %s is refused', async (_, tamper, code) => {
    expect(await codeOf(await fetch(tamper(await readUrl())))).toBe(code);
  });

  it('ends with its time', async () => {
    const url = await readUrl();
    s3.clock.offsetMs = 59_000;
    expect((await fetch(url)).status).toBe(200);
    s3.clock.offsetMs = 62_000;
    expect(await codeOf(await fetch(url))).toBe('AccessDenied');
  });

  it('does no more than who signed it may', async () => {
    const reader = s3.roleThatMay('reader', {
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${Bucket}/salon/*`,
    });
    const url = await getSignedUrl(s3.client(reader), new PutObjectCommand({ Bucket, Key }), {
      expiresIn: 60,
    });
    expect(await upload(url)).toBe('AccessDenied');
  });

  it("with the SDK's checksum of an empty body takes no other body, as in AWS", async () => {
    const url = await getSignedUrl(s3.client(), new PutObjectCommand({ Bucket, Key }), { expiresIn: 60 });
    expect(url).toContain('x-amz-checksum-crc32=AAAAAA');
    expect(await upload(url)).toBe('BadDigest');
  });

  it('works below localhost too, where the bucket is in the name', async () => {
    const named = s3.client(s3.directory.operator, {
      endpoint: s3.endpoint.replace('127.0.0.1', 'localhost'),
    });
    const url = new URL(await getSignedUrl(named, new GetObjectCommand({ Bucket, Key }), { expiresIn: 60 }));
    expect(url.hostname).toBe(`${Bucket}.localhost`);
    const ask = (host: string) =>
      new Promise((resolve, reject) =>
        httpRequest(
          { host: '127.0.0.1', port: url.port, path: url.pathname + url.search, headers: { host } },
          (answer) => resolve(answer.resume().statusCode),
        )
          .on('error', reject)
          .end(),
      );
    expect(await ask(url.host)).toBe(200);
    expect(await ask(`${Bucket}.localhost.evil.example:${url.port}`)).toBe(403);
  });
});

describe('a body in chunks', () => {
  /** Sends what the SDK would have sent, changed on the way. */
  const sendChanged = (change: (body: Buffer) => Buffer) => {
    const changing = s3.client();
    changing.middlewareStack.add(
      (next) => async (args) => {
        const request = args.request as { body: AsyncIterable<Buffer> };
        const pieces: Buffer[] = [];
        for await (const piece of request.body) pieces.push(Buffer.from(piece));
        request.body = change(Buffer.concat(pieces)) as never;
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low', name: 'change' },
    );
    const body = Readable.from([Buffer.from('twelve bytes')]);
    return changing.send(new PutObjectCommand({ Bucket, Key, Body: body, ContentLength: 12 })).then(
      () => 'done',
      (error: Error) => error.name,
    );
  };
  const inText = (change: (text: string) => string) => (body: Buffer) =>
    Buffer.from(change(body.toString('latin1')), 'latin1');

  it('is put together', async () => {
    expect(await sendChanged((body) => body)).toBe('done');
    expect(await stored()).toBe(12);
  });

  it.each<[string, (text: string) => string, string]>([
    ['a byte changed', (text) => text.replace('twelve', 'twelvE'), 'BadDigest'],
    ['another checksum after it', (text) => text.replace(/crc32:./, 'crc32:_'), 'BadDigest'],
    ['its end cut off', (text) => text.slice(0, 10), 'IncompleteBody'],
    ['its last chunk missing', (text) => text.split('\r\n0\r\n')[0] + '\r\n', 'IncompleteBody'],
    ['a size that lies', (text) => text.replace(/^c/i, 'b'), 'IncompleteBody'],
    ['no bytes', () => '0\r\n\r\n', 'IncompleteBody'],
  ])('with %s is refused, and nothing is stored', async (_, change, code) => {
    await s3.buckets.empty(Bucket);
    expect(await sendChanged(inText(change))).toBe(code);
    expect(await stored()).toBeNull();
  });
});

describe('a request', () => {
  it.each<[string, () => S3Client, string]>([
    [
      'of an unknown key',
      () => s3.client({ accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' }),
      'InvalidAccessKeyId',
    ],
    [
      'with a wrong secret',
      () => s3.client({ ...s3.directory.operator, secretAccessKey: 'x' }),
      'SignatureDoesNotMatch',
    ],
  ])('%s is refused', async (_, wrong, code) => {
    const call = wrong().send(new GetObjectCommand({ Bucket, Key }));
    await expect(call).rejects.toMatchObject({ name: code });
  });

  it('of a clock that is wrong is refused', async () => {
    s3.clock.offsetMs = 16 * 60_000;
    const call = s3.client().send(new GetObjectCommand({ Bucket, Key }));
    await expect(call).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
  });

  it('without a signature is none that S3 answers', async () => {
    expect((await fetch(`${s3.endpoint}/${Bucket}/x`)).status).toBe(404);
  });
});
