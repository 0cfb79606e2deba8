import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CopyObjectCommand, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startS3, type S3Server } from '../s3.fixture.ts';

const Bucket = 'knowledge';
const functionArn = 'arn:aws:lambda:eu-central-1:000000000000:function:index-knowledge';
const rule = { id: 'rule', functionArn, prefix: 'docs/', suffix: '.md' };
const notifications = [
  { ...rule, events: ['s3:ObjectCreated:*'] },
  { ...rule, id: 'removed', events: ['s3:ObjectRemoved:*'] },
];
let folder: string;
let s3: S3Server;
const start = async () => {
  s3 = await startS3(folder);
  s3.buckets.ensure({ name: Bucket, cors: [], notifications });
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 's3-events-'));
  await start();
});
afterEach(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Heard {
  Records: {
    eventName: string;
    s3: { configurationId: string; object: { key: string; size?: number; sequencer: string } };
  }[];
}
const heard = () => s3.invoked.map(({ event }) => (event as Heard).Records[0]!);
const until = (count: number) => vi.waitFor(() => expect(heard()).toHaveLength(count), { timeout: 60_000 });
const put = (Key: string) => s3.client().send(new PutObjectCommand({ Bucket, Key, Body: 'text' }));

it('tells a function of what is made and removed under its prefix and suffix, in the shape S3 has', async () => {
  await put('docs/cennik ą+b.md');
  await put('docs/other.txt');
  await put('other/cennik.md');
  await until(1);
  expect(s3.invoked[0]!.functionArn).toBe(functionArn);
  expect(heard()[0]).toMatchObject({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'eu-central-1',
    eventTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    eventName: 'ObjectCreated:Put',
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'rule',
      bucket: { name: Bucket, arn: `arn:aws:s3:::${Bucket}` },
      object: { key: 'docs/cennik+%C4%85%2Bb.md', size: 4, eTag: '1cb251ec0d568de6a929b520c4aed8d1' },
    },
  });
  const CopySource = `${Bucket}/other/cennik.md`;
  await s3.client().send(new CopyObjectCommand({ Bucket, Key: 'docs/copy.md', CopySource }));
  await s3.client().send(new DeleteObjectCommand({ Bucket, Key: 'docs/copy.md' }));
  await s3.client().send(new DeleteObjectCommand({ Bucket, Key: 'docs/never.md' }));
  await until(3);
  const later = heard()
    .slice(1)
    .sort((one, other) => (one.s3.object.sequencer < other.s3.object.sequencer ? -1 : 1));
  expect(later.map(({ eventName }) => eventName)).toEqual(['ObjectCreated:Copy', 'ObjectRemoved:Delete']);
  expect(later[1]!.s3).toMatchObject({ configurationId: 'removed', object: { key: 'docs/copy.md' } });
});

it('tries again when the function fails', async () => {
  s3.failures.push('Error: busy', 'Error: busy');
  await put('docs/a.md');
  await until(1);
  await vi.waitFor(() => expect(readdirSync(join(folder, '_events'))).toEqual([]), { timeout: 60_000 });
});

it('still tells what an earlier run could not', async () => {
  s3.failures.push(...Array.from({ length: 3 }, () => 'Error: down'));
  const slow = s3.buckets;
  await put('docs/a.md');
  await slow.close();
  const left = readdirSync(join(folder, '_events')).length;
  const before = heard().length;
  await start();
  await s3.buckets.start();
  await until(left);
  expect(before).toBe(0);
});
