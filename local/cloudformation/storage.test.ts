import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteStackCommand, DescribeStackEventsCommand } from '@aws-sdk/client-cloudformation';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCloud, type StartedCloud } from './stacks.fixture.ts';

/** Buckets and secrets as templates make them, seen through the unmodified clients of their services. */
let cloud: StartedCloud;
let s3: S3Client;
let secrets: SecretsManagerClient;
beforeAll(async () => {
  cloud = await startCloud();
  s3 = new S3Client(cloud.settings);
  secrets = new SecretsManagerClient(cloud.settings);
});
afterAll(async () => {
  s3.destroy();
  secrets.destroy();
  await cloud.remove();
});

const created = async (name: string, Resources: object, Outputs: object = {}) => {
  await cloud.create(name, { Resources, Outputs });
  return cloud.settled(name);
};
const removed = async (StackName: string) => {
  const { StackId } = await cloud.stackOf(StackName);
  await cloud.client.send(new DeleteStackCommand({ StackName }));
  return cloud.settled(StackId!);
};
const put = (Bucket: string, Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'text' }));
const reasonsOf = async (StackName: string) => {
  const { StackEvents } = await cloud.client.send(new DescribeStackEventsCommand({ StackName }));
  return StackEvents!.map((event) => event.ResourceStatusReason ?? '').join('\n');
};
const bucket = (BucketName: string, more: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: { BucketName, ...more },
});

describe('a bucket', () => {
  it('goes with its stack when it is empty, and not before', async () => {
    expect(await created('lasting', { Bucket: bucket('lasting-files') })).toBe('CREATE_COMPLETE');
    await put('lasting-files', 'a');
    expect(await removed('lasting')).toBe('DELETE_FAILED');
    expect(await reasonsOf('lasting')).toContain('not empty');
    await s3.send(new DeleteObjectCommand({ Bucket: 'lasting-files', Key: 'a' }));
    expect(await removed('lasting')).toBe('DELETE_COMPLETE');
    await expect(put('lasting-files', 'a')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('is emptied first where the template says so, and stays where it is retained', async () => {
    const emptied = {
      Bucket: bucket('emptied-files'),
      AutoDelete: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: 'arn:cdk', BucketName: { Ref: 'Bucket' } },
      },
    };
    expect(await created('emptied', emptied)).toBe('CREATE_COMPLETE');
    await put('emptied-files', 'a');
    expect(await removed('emptied')).toBe('DELETE_COMPLETE');
    await created('kept', { Bucket: { ...bucket('kept-files'), DeletionPolicy: 'Retain' } });
    await put('kept-files', 'a');
    expect(await removed('kept')).toBe('DELETE_COMPLETE');
    const read = await s3.send(new GetObjectCommand({ Bucket: 'kept-files', Key: 'a' }));
    expect(await read.Body!.transformToString()).toBe('text');
  });
});

describe('notifications', () => {
  const functionArn = 'arn:aws:lambda:eu-central-1:000000000000:function:index-knowledge';
  const permission = {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: functionArn,
      Action: 'lambda:InvokeFunction',
      Principal: 's3.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
      SourceAccount: { Ref: 'AWS::AccountId' },
    },
  };
  const rules = (...Rules: object[]) => ({
    Type: 'Custom::S3BucketNotifications',
    DependsOn: 'Allow',
    Properties: {
      ServiceToken: 'arn:cdk',
      BucketName: { Ref: 'Bucket' },
      Managed: true,
      NotificationConfiguration: { LambdaFunctionConfigurations: Rules },
    },
  });
  const onCreated = {
    Events: ['s3:ObjectCreated:*'],
    LambdaFunctionArn: functionArn,
    Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'docs/' }] } },
  };

  it('reach the function that lets S3 call it, with its own event', async () => {
    const out = join(cloud.folder, 'events.jsonl');
    writeFileSync(
      join(cloud.folder, 'index.mjs'),
      `import { appendFileSync } from 'node:fs';
       export const handler = (event) => appendFileSync(process.env.OUT, JSON.stringify(event) + '\\n');`,
    );
    const { directory, functions } = cloud.cloud;
    await functions.define({
      name: 'index-knowledge',
      arn: functionArn,
      roleArn: directory.putRole('index-knowledge', { Statement: [] }),
      folder: cloud.folder,
      handler: 'index.handler',
      environment: { OUT: out },
      timeoutSeconds: 30,
      memoryMegabytes: 128,
    });
    const Resources = { Bucket: bucket('knowledge-files'), Allow: permission, Rules: rules(onCreated) };
    expect(await created('knowledge', Resources)).toBe('CREATE_COMPLETE');
    await put('knowledge-files', 'other/a.md');
    await put('knowledge-files', 'docs/a b.md');
    await vi.waitFor(() => expect(existsSync(out)).toBe(true), { timeout: 60_000 });
    const [event] = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { Records: { eventName: string; s3: { object: { key: string } } }[] },
      );
    expect(event!.Records[0]).toMatchObject({
      eventName: 'ObjectCreated:Put',
      s3: { object: { key: 'docs/a+b.md' } },
    });
  });

  it('are refused for a function that lets nobody call it', async () => {
    const other = { ...onCreated, LambdaFunctionArn: functionArn.replace('index', 'other') };
    const Resources = { Bucket: bucket('silent-files'), Allow: permission, Rules: rules(other) };
    expect(await created('silent', Resources)).toBe('ROLLBACK_COMPLETE');
    expect(await reasonsOf('silent')).toContain(
      'Unable to validate the following destination configurations',
    );
  });
});

describe('a secret', () => {
  const read = async (SecretId: string) =>
    (await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString!;

  it('is drawn once, referred to by other resources, and goes with its stack', async () => {
    const Resources = {
      Plain: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          Name: 'stride/salon/chat',
          GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 48 },
        },
      },
      Login: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          GenerateSecretString: { SecretStringTemplate: '{"user":"owner"}', GenerateStringKey: 'password' },
        },
      },
      Copy: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          Name: 'copy',
          SecretString: {
            'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Login' }, ':SecretString:password::}}']],
          },
        },
      },
    };
    const Outputs = { Plain: { Value: { Ref: 'Plain' } }, Login: { Value: { Ref: 'Login' } } };
    expect(await created('secretive', Resources, Outputs)).toBe('CREATE_COMPLETE');
    const outputs = (await cloud.stackOf('secretive')).Outputs!;
    const arnOf = (key: string) => outputs.find(({ OutputKey }) => OutputKey === key)!.OutputValue!;
    expect(arnOf('Plain')).toMatch(/:secret:stride\/salon\/chat-[a-z0-9]{6}$/);
    const plain = await read('stride/salon/chat');
    expect(plain).toMatch(/^[A-Za-z0-9]{48}$/);
    const login = JSON.parse(await read(arnOf('Login'))) as { user: string; password: string };
    expect([login.user, login.password.length]).toEqual(['owner', 32]);
    expect(await read('copy')).toBe(login.password);

    const Changed = { ...Resources, More: bucket('more-files') };
    await cloud.update('secretive', { Resources: Changed, Outputs });
    expect(await cloud.settled('secretive')).toBe('UPDATE_COMPLETE');
    expect(await read(arnOf('Plain'))).toBe(plain);
    expect(await removed('secretive')).toBe('DELETE_COMPLETE');
    await expect(read('stride/salon/chat')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
