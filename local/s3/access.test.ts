import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcome, startS3, type S3Server } from './s3.fixture.ts';

const Bucket = 'knowledge';
const arn = `arn:aws:s3:::${Bucket}`;
let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3();
  s3.buckets.ensure({ name: Bucket, cors: [], notifications: [] });
  for (const Key of ['salon/a', 'dentist/a'])
    await s3.client().send(new PutObjectCommand({ Bucket, Key, Body: Key }));
});
afterAll(() => s3.close());

const get = (Key: string) => new GetObjectCommand({ Bucket, Key });
const put = (Key: string) => new PutObjectCommand({ Bucket, Key, Body: 'x' });

describe("a role's policy", () => {
  it('reaches the objects it names, and says which action it lacks', async () => {
    const role = s3.client(s3.roleThatMay('salon', { Action: 's3:GetObject', Resource: `${arn}/salon/*` }));
    expect(await outcome(role.send(get('salon/a')))).toBe('done');
    await expect(role.send(get('dentist/a'))).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
      message:
        'User: arn:aws:sts::000000000000:assumed-role/salon/session is not authorized to perform: s3:GetObject on ' +
        `resource: "${arn}/dentist/a" because no identity-based policy allows the s3:GetObject action`,
    });
    expect(await outcome(role.send(put('salon/b')))).toBe('AccessDenied');
    expect(await outcome(role.send(new ListBucketsCommand({})))).toBe('AccessDenied');
  });

  it('that does not let a reader list hides which keys there are', async () => {
    const reads = { Action: 's3:GetObject', Resource: `${arn}/*` };
    const reader = s3.client(s3.roleThatMay('reader', reads));
    const lister = s3.client(s3.roleThatMay('lister', reads, { Action: 's3:ListBucket', Resource: arn }));
    const head = new HeadObjectCommand({ Bucket, Key: 'none' });
    expect(await outcome(reader.send(get('none')))).toBe('AccessDenied');
    await expect(reader.send(head)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    expect(await outcome(lister.send(get('none')))).toBe('NoSuchKey');
    expect(await outcome(lister.send(head))).toBe('NotFound');
  });

  it('narrows a list to a prefix', async () => {
    const role = s3.client(
      s3.roleThatMay('prefixed', {
        Action: 's3:ListBucket',
        Resource: arn,
        Condition: { StringLike: { 's3:prefix': 'salon/*' } },
      }),
    );
    const list = (Prefix?: string) => outcome(role.send(new ListObjectsV2Command({ Bucket, Prefix })));
    expect([await list('salon/'), await list('dentist/'), await list()]).toEqual([
      'done',
      'AccessDenied',
      'AccessDenied',
    ]);
  });

  it('is asked for each key of a deletion, and for both ends of a copy', async () => {
    await s3.client().send(put('salon/gone'));
    const role = s3.client(
      s3.roleThatMay('mover', { Action: ['s3:DeleteObject', 's3:PutObject'], Resource: `${arn}/salon/*` }),
    );
    const Objects = [{ Key: 'salon/gone' }, { Key: 'dentist/a' }];
    const answer = await role.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(answer.Deleted!.map(({ Key }) => Key)).toEqual(['salon/gone']);
    expect(answer.Errors!.map(({ Key, Code }) => [Key, Code])).toEqual([['dentist/a', 'AccessDenied']]);
    const copy = new CopyObjectCommand({ Bucket, Key: 'salon/stolen', CopySource: `${Bucket}/dentist/a` });
    expect(await outcome(role.send(copy))).toBe('AccessDenied');
  });
});

describe("the bucket's policy", () => {
  it("adds to a role's own, and forbids what that allows", async () => {
    const named = s3.client(s3.roleThatMay('named'));
    const other = s3.client(s3.roleThatMay('other', { Action: 's3:*', Resource: '*' }));
    s3.directory.putResourcePolicy(arn, 'policy', {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::000000000000:role/named' },
          Action: 's3:GetObject',
          Resource: `${arn}/*`,
        },
        { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: `${arn}/locked/*` },
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 's3:*',
          Resource: [arn, `${arn}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    });
    expect(await outcome(named.send(get('dentist/a')))).toBe('done');
    expect(await outcome(named.send(put('dentist/b')))).toBe('AccessDenied');
    expect(await outcome(other.send(put('locked/a')))).toBe('AccessDenied');
    expect(await outcome(other.send(put('open/a')))).toBe('done');
    s3.directory.putPolicy('named', 'no', { Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }] });
    expect(await outcome(named.send(get('dentist/a')))).toBe('AccessDenied');
    s3.directory.removeResourcePolicy(arn, 'policy');
  });
});
