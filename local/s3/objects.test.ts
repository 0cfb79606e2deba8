import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { outcome, startS3, type S3Server } from './s3.fixture.ts';

const Bucket = 'assets';
let s3: S3Server;
let client: S3Client;
beforeAll(async () => {
  s3 = await startS3();
  s3.buckets.ensure({ name: Bucket, cors: [], notifications: [] });
  client = s3.client();
});
afterEach(async () => {
  expect(s3.logged).toEqual([]);
  await s3.buckets.empty(Bucket);
});
afterAll(() => s3.close());

const put = (Key: string, Body: string | Buffer | Readable = 'x', more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, more: object = {}) => {
  const answer = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, text: await answer.Body!.transformToString() };
};

describe('an object', () => {
  it('comes back with its bytes, headers, metadata and checksum', async () => {
    const { ETag, ChecksumCRC32 } = await put('logo.png', 'hello', {
      ContentType: 'image/png',
      CacheControl: 'no-cache',
      ContentDisposition: 'attachment; filename="logo.png"',
      Metadata: { client: 'salon' },
    });
    expect(ETag).toBe(`"${createHash('md5').update('hello').digest('hex')}"`);
    const read = await get('logo.png');
    expect(read).toMatchObject({
      text: 'hello',
      ETag,
      ChecksumCRC32,
      ContentLength: 5,
      ContentType: 'image/png',
      CacheControl: 'no-cache',
      ContentDisposition: 'attachment; filename="logo.png"',
      Metadata: { client: 'salon' },
    });
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'logo.png' }));
    expect(head).toMatchObject({ ETag, ContentLength: 5, Metadata: { client: 'salon' } });
    expect(head.LastModified).toBeInstanceOf(Date);
  });

  it.each([
    ['a/../../etc/passwd'],
    ['../up'],
    ['//'],
    ['.'],
    ['a//b/'],
    ['a b+c%20d&e=f?g#h'],
    ["ą\u{1F600}!'()*"],
    ['line\nbreak\r\tand <xml> & "quotes"'],
    ['x'.repeat(1_024)],
    ['ż'.repeat(512)],
  ])('may have the key %j', async (Key) => {
    await put(Key, Key);
    expect((await get(Key)).text).toBe(Key);
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents!.map((each) => each.Key)).toEqual([Key]);
    const { Deleted } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }, { Key: 'not there' }] } }),
    );
    expect(Deleted!.map((each) => each.Key)).toEqual([Key, 'not there']);
    expect(await outcome(get(Key))).toBe('NoSuchKey');
  });

  it('may not have a key of 1,025 bytes, nor too much metadata', async () => {
    expect(await outcome(put('x'.repeat(1_025)))).toBe('KeyTooLongError');
    expect(await outcome(put('x', 'x', { Metadata: { a: 'x'.repeat(2_048) } }))).toBe('MetadataTooLarge');
  });

  it('may be empty, and may stream in and out', async () => {
    await put('empty', '');
    expect((await get('empty')).text).toBe('');
    const body = Buffer.alloc(3_000_000, 'stride');
    const pieces = Array.from({ length: 30 }, (_, index) =>
      body.subarray(index * 100_000, (index + 1) * 100_000),
    );
    await put('stream', Readable.from(pieces), { ContentLength: body.length });
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    expect(Buffer.from(await Body!.transformToByteArray()).equals(body)).toBe(true);
  });

  it('is read by ranges', async () => {
    await put('digits', '0123456789');
    const range = await get('digits', { Range: 'bytes=2-4' });
    expect(range).toMatchObject({
      text: '234',
      ContentRange: 'bytes 2-4/10',
      $metadata: { httpStatusCode: 206 },
    });
    expect((await get('digits', { Range: 'bytes=-2' })).text).toBe('89');
    expect(await outcome(get('digits', { Range: 'bytes=10-' }))).toBe('InvalidRange');
  });

  it('is read under conditions', async () => {
    const { ETag } = await put('page', 'one');
    await expect(get('page', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    expect(await outcome(get('page', { IfMatch: '"other"' }))).toBe('PreconditionFailed');
    expect((await get('page', { IfMatch: ETag })).text).toBe('one');
  });

  it('is answered under other headers where the reader asks', async () => {
    await put('report', 'text');
    const read = await get('report', {
      ResponseContentDisposition: 'attachment',
      ResponseContentType: 'text/csv',
    });
    expect(read).toMatchObject({ ContentDisposition: 'attachment', ContentType: 'text/csv' });
  });

  it('is copied with its headers, or with new ones', async () => {
    await put('a b/ą', 'text', { ContentType: 'text/plain', Metadata: { a: '1' } });
    const CopySource = `${Bucket}/${encodeURIComponent('a b/ą')}`;
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }));
    expect(await get('copy')).toMatchObject({
      text: 'text',
      ContentType: 'text/plain',
      Metadata: { a: '1' },
    });
    const replaced = { MetadataDirective: 'REPLACE' as const, Metadata: { b: '2' } };
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource, ...replaced }));
    expect((await get('copy')).Metadata).toEqual({ b: '2' });
    expect(
      await outcome(
        client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/none` })),
      ),
    ).toBe('NoSuchKey');
    expect(
      await outcome(
        client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/copy` })),
      ),
    ).toBe('InvalidRequest');
  });
});

describe('a write', () => {
  it('that nobody came before wins alone', async () => {
    const attempts = Array.from({ length: 8 }, (_, index) =>
      put('lock', `writer ${index}`, { IfNoneMatch: '*' }),
    );
    const outcomes = await Promise.all(attempts.map(outcome));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'PreconditionFailed')).toHaveLength(7);
    expect((await get('lock')).text).toBe(`writer ${outcomes.indexOf('done')}`);
  });

  it('over what was read wins once', async () => {
    const { ETag } = await put('counter', '0');
    const attempts = ['1', '2'].map((value) => outcome(put('counter', value, { IfMatch: ETag })));
    expect((await Promise.all(attempts)).sort()).toEqual(['PreconditionFailed', 'done']);
    expect(await outcome(put('nothing', '1', { IfMatch: ETag }))).toBe('NoSuchKey');
  });

  it('with a wrong checksum is refused, and leaves what was there', async () => {
    await put('kept', 'before');
    expect(await outcome(put('kept', 'after', { ChecksumCRC32: 'AAAAAA==' }))).toBe('BadDigest');
    expect(await outcome(put('kept', 'after', { ChecksumSHA256: 'AAAA' }))).toBe('BadDigest');
    expect(await outcome(put('kept', 'after', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }))).toBe('BadDigest');
    expect((await get('kept')).text).toBe('before');
    const right = createHash('sha256').update('after').digest('base64');
    expect((await put('kept', 'after', { ChecksumSHA256: right })).ChecksumSHA256).toBe(right);
  });

  it('of more than the largest object is refused', async () => {
    expect(await outcome(put('large', Buffer.alloc(101 * 1024 * 1024)))).toBe('EntityTooLarge');
  });

  it('that would make the object public is refused', async () => {
    expect(await outcome(put('public', 'x', { ACL: 'public-read' }))).toBe('AccessControlListNotSupported');
  });
});

describe('a bucket', () => {
  it('lists 2,500 keys by pages, in order, each once', async () => {
    const keys = Array.from({ length: 2_500 }, (_, index) => `k/${String(index).padStart(4, '0')}`);
    const bucket = s3.buckets.find(Bucket)!;
    const object = { size: 1, etag: 'e', lastModified: 0, headers: {}, checksum: null };
    await Promise.all(keys.map((key) => bucket.put({ ...object, key }, 'x', () => {})));
    const pages: string[][] = [];
    for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: 'k/' }))
      pages.push(page.Contents!.map(({ Key }) => Key!));
    expect(pages.map((page) => page.length)).toEqual([1_000, 1_000, 500]);
    expect(pages.flat()).toEqual(keys);
    const { CommonPrefixes, KeyCount } = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'k/00', Delimiter: '1' }),
    );
    const prefixes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((tens) => (tens === 1 ? 'k/001' : `k/00${tens}1`));
    expect(CommonPrefixes!.map((each) => each.Prefix)).toEqual(prefixes);
    expect(KeyCount).toBe(81 + prefixes.length);
  });

  it('refuses a token that is none, and a bucket that is none', async () => {
    const list = (more: object) => outcome(client.send(new ListObjectsV2Command({ Bucket, ...more })));
    expect(await list({ ContinuationToken: 'nonsense' })).toBe('InvalidArgument');
    expect(await list({ MaxKeys: -1 })).toBe('InvalidArgument');
    expect(await list({ Bucket: 'no-such-bucket' })).toBe('NoSuchBucket');
  });

  it('is found, and says where it is', async () => {
    const { Buckets } = await client.send(new ListBucketsCommand({}));
    expect(Buckets!.map(({ Name }) => Name)).toEqual([Bucket]);
    expect((await client.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe('eu-central-1');
    expect(await outcome(client.send(new HeadBucketCommand({ Bucket: 'no-such-bucket' })))).toBe('NotFound');
    const { LocationConstraint } = await client.send(new GetBucketLocationCommand({ Bucket }));
    expect(LocationConstraint).toBe('eu-central-1');
  });

  it('says what it does not offer', async () => {
    await put('x');
    expect(await outcome(client.send(new GetObjectTaggingCommand({ Bucket, Key: 'x' })))).toBe(
      'NotImplemented',
    );
  });

  it('is not removed while it holds anything', async () => {
    s3.buckets.ensure({ name: 'short-lived', cors: [], notifications: [] });
    const target = { Bucket: 'short-lived', Key: 'x' };
    await client.send(new PutObjectCommand({ ...target, Body: 'x' }));
    await expect(s3.buckets.remove('short-lived')).rejects.toThrow('BucketNotEmpty');
    await client.send(new DeleteObjectCommand(target));
    await s3.buckets.remove('short-lived');
    expect(await outcome(client.send(new GetObjectCommand(target)))).toBe('NoSuchBucket');
  });
});

describe('on the disk', () => {
  it('objects outlive the process, under names that say nothing, and what was half written is gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 's3-'));
    try {
      const before = await startS3(folder);
      before.buckets.ensure({ name: Bucket, cors: [], notifications: [] });
      const Key = '../../climbs';
      await before.client().send(new PutObjectCommand({ Bucket, Key, Body: 'kept', Metadata: { a: 'b' } }));
      await before.close();
      writeFileSync(join(folder, Bucket, 'writing/half'), '{"key":"half"');
      writeFileSync(join(folder, Bucket, 'objects/damaged'), 'no object');

      const after = await startS3(folder);
      after.buckets.ensure({ name: Bucket, cors: [], notifications: [] });
      const answer = await after.client().send(new GetObjectCommand({ Bucket, Key }));
      expect([await answer.Body!.transformToString(), answer.Metadata]).toEqual(['kept', { a: 'b' }]);
      const { Contents } = await after.client().send(new ListObjectsV2Command({ Bucket }));
      expect(Contents!.map((each) => each.Key)).toEqual([Key]);
      expect(
        readdirSync(join(folder, Bucket, 'objects')).every((name) => /^([0-9a-f]{64}|damaged)$/.test(name)),
      ).toBe(true);
      expect(readdirSync(join(folder, Bucket, 'writing'))).toEqual([]);
      await after.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('deployed files are objects like others, and what is put over them wins', async () => {
    const folder = mkdtempSync(join(tmpdir(), 's3-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets/app.js'), 'deployed');
    writeFileSync(join(folder, 'other.txt'), 'left out');
    try {
      const bucket = s3.buckets.ensure({ name: 'panel-files', cors: [], notifications: [] });
      const deployed = {
        folder,
        prefix: 'web',
        exclude: ['*'],
        include: ['assets/*'],
        cacheControl: 'max-age=1',
      };
      bucket.deploy('one', deployed);
      const target = { Bucket: 'panel-files', Key: 'web/assets/app.js' };
      const read = async () => {
        const answer = await client.send(new GetObjectCommand(target));
        return [await answer.Body!.transformToString(), answer.ContentType, answer.CacheControl];
      };
      expect(await read()).toEqual(['deployed', 'text/javascript; charset=utf-8', 'max-age=1']);
      const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: 'panel-files' }));
      expect(Contents!.map(({ Key, ETag }) => [Key, ETag])).toEqual([
        [target.Key, `"${createHash('md5').update('deployed').digest('hex')}"`],
      ]);
      await client.send(new PutObjectCommand({ ...target, Body: 'put', ContentType: 'text/plain' }));
      bucket.deploy('one', deployed);
      expect(await read()).toEqual(['put', 'text/plain', undefined]);
    } finally {
      await s3.buckets.empty('panel-files');
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
