import type { S3Event } from 'aws-lambda';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStatus, KnowledgeStatus } from '../../domain/knowledge/status.ts';
import { startS3, type S3Server } from '../../local/s3/s3.fixture.ts';
import { clientBucket } from './client-bucket.ts';
import type { Embed } from './embed.ts';
import { createIndexer } from './indexer.ts';
import { createKnowledge } from './search.ts';

const Bucket = 'salon-kb';
const MEGABYTE = 1024 * 1024;
const clock = { offset: 0 };
const now = () => Date.now() + clock.offset;
let folder: string;
let server: S3Server;
let s3: ReturnType<S3Server['client']>;
let warnings: unknown[];
let plan: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  server = await startS3(folder);
  server.buckets.ensure({ name: Bucket, cors: [], notifications: [] });
  s3 = server.client();
  warnings = [];
  plan = 5 * MEGABYTE;
  clock.offset = 0;
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const indexer = (embed: Embed | null = null) =>
  createIndexer({
    bucket: clientBucket(s3, Bucket),
    embed,
    mostBytes: async () => plan,
    now,
    newRevision: randomUUID,
    random: Math.random,
    pause,
  });
const eventOf = (...keys: string[]) =>
  ({
    Records: keys.map((key) => ({
      s3: { object: { key: new URLSearchParams({ key }).toString().slice(4).replaceAll('%2F', '/') } },
    })),
  }) as unknown as S3Event;
const put = (Key: string, Body: string | Uint8Array) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
const upload = async (key: string, body: string | Uint8Array) => {
  await put(key, body);
  await indexer()(eventOf(key));
};
const remove = (Key: string) => s3.send(new DeleteObjectCommand({ Bucket, Key }));
const knowledge = (embed: Embed | null = null) =>
  createKnowledge({ s3, bucket: Bucket, embed, now, log: { warn: (...line) => void warnings.push(line) } });
const sources = async (question: string) =>
  (await knowledge().search(question, 3)).map(({ source }) => source);
const status = async () => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'index/status.json' }));
  return JSON.parse(await Body!.transformToString()) as KnowledgeStatus;
};
const stateOf = async (key: string) => {
  const { state, reason } = (await status()).documents.find((each) => each.key === key) as DocumentStatus;
  return reason ?? state;
};
const keysUnder = async (Prefix: string) =>
  ((await s3.send(new ListObjectsV2Command({ Bucket, Prefix }))).Contents ?? []).map(({ Key }) => Key);

describe('a client’s documents', () => {
  it('are found from their upload to their removal, in their newest version', async () => {
    expect(await sources('wymiana oleju')).toEqual([]);
    await upload('kb/cennik ą+b.md', '# Cennik\n\nWymiana oleju: 320 zł');
    expect(await knowledge().search('Ile za wymianę oleju?', 3)).toEqual([
      { source: 'cennik ą+b.md', text: '# Cennik\nWymiana oleju: 320 zł' },
    ]);
    await upload('kb/cennik ą+b.md', '# Cennik\n\nWymiana oleju: 340 zł');
    expect((await knowledge().search('wymiana oleju', 3))[0]!.text).toContain('340');
    expect(await keysUnder('index/documents/')).toHaveLength(1);
    expect((await status()).documents).toMatchObject([
      { name: 'cennik ą+b.md', key: 'kb/cennik ą+b.md', state: 'indexed', reason: null, passages: 1 },
    ]);
    await remove('kb/cennik ą+b.md');
    await indexer()(eventOf('kb/cennik ą+b.md'));
    expect(await sources('wymiana oleju')).toEqual([]);
    expect(await keysUnder('index/documents/')).toEqual([]);
    expect((await status()).documents).toEqual([]);
  });

  it('are all there after uploads at the same time, told twice and out of order', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `kb/dokument-${index}.md`);
    await Promise.all(
      names.map((name, index) => put(name, `# Numer ${index}\n\nSłowo${'abcdefghijkl'[index]}x`)),
    );
    await Promise.all([...names, ...names.slice(0, 4).reverse()].map((name) => indexer()(eventOf(name))));
    expect((await status()).documents.map(({ state }) => state)).toEqual(names.map(() => 'indexed'));
    for (const [index, name] of names.entries())
      expect(await sources(`słowo${'abcdefghijkl'[index]}x`)).toContain(name.slice(3));
  });

  it('are refused one by one, with the reason, and the rest stays', async () => {
    plan = MEGABYTE;
    await upload('kb/first.md', 'Pierwszy dokument mówi o oleju.');
    await upload('kb/big.txt', 'Drugi mówi o oponach. '.repeat(50_000));
    await upload('kb/picture.md', Buffer.from('\x89PNG\r\n\0', 'latin1'));
    await upload('kb/huge.md', new Uint8Array(60 * MEGABYTE).fill(97));
    await upload('kb/last.md', 'Trzeci mówi o hamulcach.');
    expect(await stateOf('kb/first.md')).toBe('indexed');
    expect(await stateOf('kb/big.txt')).toBe('over_limit');
    expect(await stateOf('kb/picture.md')).toBe('unsupported_type');
    expect(await stateOf('kb/huge.md')).toBe('too_large');
    expect(await stateOf('kb/last.md')).toBe('indexed');
    expect(await sources('opony')).toEqual([]);
    expect(await sources('hamulce')).toEqual(['last.md']);
    await remove('kb/big.txt');
    plan = 5 * MEGABYTE;
    await upload('kb/smaller.txt', 'Drugi mówi o oponach. '.repeat(1_000));
    expect(await sources('opony')).toContain('smaller.txt');
  });

  it('may have any name: it is never a path, and is shown on one short line', async () => {
    const names = [
      `kb/../../etc/passwd.md`,
      'kb/<script>alert(1)</script>.md',
      `kb/${'ż'.repeat(500)}.md`,
      'kb/a\u202eb\nc.md',
    ];
    for (const name of names) await upload(name, 'Wymiana oleju');
    expect(
      (await keysUnder('index/')).every((key) =>
        /^index\/(documents\/[0-9a-f]{64}|search|status)\.json$/.test(key!),
      ),
    ).toBe(true);
    const shown = (await status()).documents.map(({ name }) => name);
    expect(shown).toHaveLength(4);
    expect(shown).toEqual(
      expect.arrayContaining(['../../etc/passwd.md', '<script>alert(1)</script>.md', 'abc.md']),
    );
    for (const name of shown) expect([...name].length).toBeLessThanOrEqual(120);
  });

  it('whose reading ended every attempt are told unreadable in the end', async () => {
    await put('kb/poison.pdf', 'x');
    await upload('kb/a.md', 'Wymiana oleju');
    expect(await stateOf('kb/poison.pdf')).toBe('reading');
    clock.offset = 16 * 60_000;
    await upload('kb/b.md', 'Opony');
    expect(await stateOf('kb/poison.pdf')).toBe('unreadable');
  });
});

describe('the index', () => {
  it('is read again when it has changed, at most every 30 seconds', async () => {
    await upload('kb/a.md', 'Wymiana oleju');
    const asked = knowledge();
    expect(await asked.search('olej', 3)).toHaveLength(1);
    await upload('kb/b.md', 'Opony zimowe');
    expect(await asked.search('opony', 3)).toHaveLength(0);
    clock.offset = 31_000;
    expect(await asked.search('opony', 3)).toHaveLength(1);
    clock.offset = 62_000;
    expect(await asked.search('opony', 3)).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('never breaks an answer: broken, of another version or out of reach', async () => {
    await put('index/search.json', '{"version":1,"passages":[');
    expect(await sources('olej')).toEqual([]);
    await put('index/search.json', '{"version":99}');
    expect(await sources('olej')).toEqual([]);
    const nowhere = createKnowledge({
      s3,
      bucket: 'no-such-bucket',
      embed: null,
      now,
      log: { warn: () => {} },
    });
    expect(await nowhere.search('olej', 3)).toEqual([]);
    expect(warnings).toHaveLength(2);
    await upload('kb/a.md', 'Wymiana oleju');
    expect(await sources('olej')).toEqual(['a.md']);
  });

  it('finds by meaning where embeddings are configured, and by words when they fail', async () => {
    const embed: Embed = async (text) =>
      Array.from({ length: 256 }, (_, at) => (at === (/auto|samoch/i.test(text) ? 0 : 1) ? 1 : 0));
    await put('kb/a.md', 'Naprawiamy każdy samochód.');
    await put('kb/b.md', 'Kawa w poczekalni.');
    await indexer(embed)(eventOf('kb/a.md', 'kb/b.md'));
    const found = async (how: Embed) =>
      (await knowledge(how).search('moje auto', 3)).map(({ source }) => source);
    expect(await found(embed)).toEqual(['a.md']);
    expect(await found(() => Promise.reject(new Error('down')))).toEqual([]);
    expect(warnings).toHaveLength(1);
  });
});
