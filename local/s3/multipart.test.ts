import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outcome, startS3, type S3Server } from './s3.fixture.ts';

const target = { Bucket: 'parts', Key: 'knowledge.pdf' };
const MEGABYTE = 1024 * 1024;
const large = Buffer.from(new Uint8Array(12 * MEGABYTE).map((_, index) => (index * 7) % 253));
let folder: string;
let s3: S3Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 's3-parts-'));
  s3 = await startS3(folder);
  s3.buckets.ensure({ name: target.Bucket, cors: [], notifications: [] });
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const begin = async () => (await s3.client().send(new CreateMultipartUploadCommand(target))).UploadId!;
const part = async (UploadId: string, PartNumber: number, Body: Buffer) => {
  const sent = await s3.client().send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }));
  return { PartNumber, ETag: sent.ETag! };
};
const complete = (UploadId: string, Parts: { PartNumber: number; ETag: string }[]) =>
  s3.client().send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }));
const read = async () => {
  const answer = await s3.client().send(new GetObjectCommand(target));
  return { answer, bytes: Buffer.from(await answer.Body!.transformToByteArray()) };
};

it('takes 12 MB in parts from lib-storage, and gives the same bytes back', async () => {
  const upload = new Upload({
    client: s3.client(),
    params: { ...target, Body: large, ContentType: 'application/pdf', Metadata: { client: 'salon' } },
  });
  const { ETag } = await upload.done();
  const digests = [0, 5, 10].map((from) =>
    createHash('md5')
      .update(large.subarray(from * MEGABYTE, Math.min(from + 5, 12) * MEGABYTE))
      .digest(),
  );
  expect(ETag).toBe(`"${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-3"`);
  const { answer, bytes } = await read();
  expect(bytes.equals(large)).toBe(true);
  expect(answer).toMatchObject({ ContentType: 'application/pdf', Metadata: { client: 'salon' }, ETag });
  expect(answer.ChecksumCRC32).toMatch(/^[\w+/]+=*-3$/);
  expect(readdirSync(join(folder, 'parts/uploads'))).toEqual([]);
});

it('refuses parts that are not there, out of order, changed, or too small', async () => {
  const id = await begin();
  const first = await part(id, 1, Buffer.alloc(MEGABYTE));
  const second = await part(id, 2, Buffer.alloc(10));
  expect(await outcome(complete(id, [second, first]))).toBe('InvalidPartOrder');
  expect(await outcome(complete(id, [first, second]))).toBe('EntityTooSmall');
  expect(await outcome(complete(id, [first, { PartNumber: 3, ETag: second.ETag }]))).toBe('InvalidPart');
  expect(await outcome(complete(id, [{ ...first, ETag: '"other"' }]))).toBe('InvalidPart');
  expect(await outcome(complete(id, []))).toBe('MalformedXML');
  expect(await outcome(part(id, 0, Buffer.alloc(1)))).toBe('InvalidArgument');
  expect(await outcome(complete(id, [second]))).toBe('done');
  expect((await read()).bytes.length).toBe(10);
  expect(await outcome(complete(id, [second]))).toBe('NoSuchUpload');
});

it('lists the parts that came, replaces one sent again, and forgets all when it is aborted', async () => {
  const id = await begin();
  await part(id, 2, Buffer.from('two'));
  await part(id, 10, Buffer.from('ten'));
  const again = await part(id, 2, Buffer.from('again'));
  const { Parts } = await s3.client().send(new ListPartsCommand({ ...target, UploadId: id }));
  expect(Parts!.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [2, 5],
    [10, 3],
  ]);
  expect(Parts![0]!.ETag).toBe(again.ETag);
  const abort = () => s3.client().send(new AbortMultipartUploadCommand({ ...target, UploadId: id }));
  expect(await outcome(abort())).toBe('done');
  expect(await outcome(abort())).toBe('NoSuchUpload');
  expect(await outcome(part(id, 1, Buffer.from('late')))).toBe('NoSuchUpload');
});

it('takes no upload id for a path', async () => {
  expect(await outcome(complete('../../objects', [{ PartNumber: 1, ETag: 'x' }]))).toBe('NoSuchUpload');
});
