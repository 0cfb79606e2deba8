import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
  UpdateSecretCommand,
  type GetSecretValueCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGateway } from '../gateway/gateway.fixture.ts';
import type { Credentials, Directory } from '../identity/directory.ts';
import { createSecretsManager } from './secrets-manager.ts';
import { createSecrets } from './secrets.ts';

const place = { region: 'eu-central-1', accountId: '000000000000' };
const DAY_MS = 24 * 3_600_000;
let folder: string;
let file: string;
let directory: Directory;
let endpoint: string;
let close: () => Promise<void>;
let passedMs = 0;

const start = async () => {
  const now = () => Date.now() + passedMs;
  const signed = [createSecretsManager(createSecrets({ file, place, now }), { now })];
  ({ directory, endpoint, close } = await startGateway({ signed }));
};
beforeEach(async () => {
  passedMs = 0;
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  file = join(folder, 'secrets-manager.json');
  await start();
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const client = (credentials: Credentials = directory.operator) =>
  new SecretsManagerClient({ endpoint, region: place.region, credentials, maxAttempts: 1 });
const create = (Name: string, more: object = { SecretString: 'one' }) =>
  client().send(new CreateSecretCommand({ Name, ...more }));
const get = async (SecretId: string, more: Partial<GetSecretValueCommandInput> = {}) =>
  client().send(new GetSecretValueCommand({ SecretId, ...more }));
const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: Error) => error.name,
  );

describe('a secret', () => {
  it('is read by its name, its ARN and its ARN without the six characters', async () => {
    const { ARN, VersionId } = await create('stride/salon/chat');
    expect(ARN).toMatch(
      /^arn:aws:secretsmanager:eu-central-1:000000000000:secret:stride\/salon\/chat-[A-Za-z0-9]{6}$/,
    );
    for (const id of ['stride/salon/chat', ARN!, ARN!.slice(0, -7)])
      expect(await get(id)).toMatchObject({
        ARN,
        VersionId,
        SecretString: 'one',
        VersionStages: ['AWSCURRENT'],
      });
    expect(await outcome(get('stride/salon'))).toBe('ResourceNotFoundException');
    expect(await outcome(create('stride/salon/chat', { SecretString: 'two' }))).toBe(
      'ResourceExistsException',
    );
    expect(await outcome(create('a name with spaces'))).toBe('InvalidParameterException');
  });

  it('may be bytes', async () => {
    const bytes = Uint8Array.from([0, 255, 128]);
    await create('bytes', { SecretBinary: bytes });
    expect((await get('bytes')).SecretBinary).toEqual(bytes);
  });

  it('has at most 64 KB', async () => {
    expect(await outcome(create('large', { SecretString: 'x'.repeat(65_537) }))).toBe(
      'InvalidParameterException',
    );
  });

  it('moves from version to version, and knows the one before', async () => {
    const first = await create('turning');
    const put = (SecretString: string, more: object = {}) =>
      client().send(new PutSecretValueCommand({ SecretId: 'turning', SecretString, ...more }));
    const second = await put('two');
    expect(second.VersionStages).toEqual(['AWSCURRENT']);
    expect((await get('turning')).SecretString).toBe('two');
    expect(await get('turning', { VersionStage: 'AWSPREVIOUS' })).toMatchObject({
      SecretString: 'one',
      VersionId: first.VersionId,
    });
    await put('three', { VersionStages: ['AWSPENDING'] });
    expect((await get('turning')).SecretString).toBe('two');
    expect((await get('turning', { VersionStage: 'AWSPENDING' })).SecretString).toBe('three');
    await client().send(
      new UpdateSecretCommand({ SecretId: 'turning', SecretString: 'four', Description: 'd' }),
    );
    const described = await client().send(new DescribeSecretCommand({ SecretId: 'turning' }));
    expect(described.Description).toBe('d');
    expect(Object.values(described.VersionIdsToStages!).flat().sort()).toEqual([
      'AWSCURRENT',
      'AWSPENDING',
      'AWSPREVIOUS',
    ]);
    expect(described.VersionIdsToStages![second.VersionId!]).toEqual(['AWSPREVIOUS']);
  });

  it('takes the same request twice, and another value under its token never', async () => {
    await create('once');
    const token = '0123456789abcdef0123456789abcdef';
    const put = (SecretString: string) =>
      outcome(
        client().send(
          new PutSecretValueCommand({ SecretId: 'once', SecretString, ClientRequestToken: token }),
        ),
      );
    expect([await put('two'), await put('two'), await put('three')]).toEqual([
      'done',
      'done',
      'ResourceExistsException',
    ]);
    expect((await get('once')).SecretString).toBe('two');
  });

  it('that is deleted can be had back for its window, and is gone after it', async () => {
    await create('leaving');
    const remove = (more: object) => client().send(new DeleteSecretCommand({ SecretId: 'leaving', ...more }));
    expect(await outcome(remove({ RecoveryWindowInDays: 3 }))).toBe('InvalidParameterException');
    await remove({ RecoveryWindowInDays: 7 });
    expect(await outcome(get('leaving'))).toBe('InvalidRequestException');
    expect(await outcome(create('leaving'))).toBe('InvalidRequestException');
    await client().send(new RestoreSecretCommand({ SecretId: 'leaving' }));
    expect((await get('leaving')).SecretString).toBe('one');
    await remove({});
    passedMs = 31 * DAY_MS;
    expect(await outcome(get('leaving'))).toBe('ResourceNotFoundException');
    await create('leaving');
    await remove({ ForceDeleteWithoutRecovery: true });
    expect(await outcome(get('leaving'))).toBe('ResourceNotFoundException');
  });

  it('outlives the process, in a file for its owner only', async () => {
    await create('kept');
    await close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 1 });
    await start();
    expect((await get('kept')).SecretString).toBe('one');
  });
});

it('lists secrets by pages and by filters', async () => {
  for (const name of ['b', 'a/2', 'a/1']) await create(name);
  const list = async (more: object = {}) => {
    const { SecretList, NextToken } = await client().send(new ListSecretsCommand(more));
    return { names: SecretList!.map(({ Name }) => Name), NextToken };
  };
  const first = await list({ MaxResults: 2 });
  expect(first.names).toEqual(['a/1', 'a/2']);
  expect(await list({ NextToken: first.NextToken })).toEqual({ names: ['b'], NextToken: undefined });
  expect((await list({ Filters: [{ Key: 'name', Values: ['a/'] }] })).names).toEqual(['a/1', 'a/2']);
});

it('draws passwords', async () => {
  const command = new GetRandomPasswordCommand({ PasswordLength: 20, ExcludePunctuation: true });
  expect((await client().send(command)).RandomPassword).toMatch(/^[A-Za-z0-9]{20}$/);
});

it("is reached as far as the role's policy goes", async () => {
  const { ARN } = await create('stride/salon/chat');
  await create('stride/dentist/chat');
  const roleArn = directory.putRole('chat', { Statement: [] });
  directory.putPolicy('chat', 'read', {
    Statement: {
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: `${ARN!.slice(0, -6)}??????`,
    },
  });
  const role = client(directory.credentialsFor(roleArn, 'chat'));
  const read = (SecretId: string) => outcome(role.send(new GetSecretValueCommand({ SecretId })));
  expect(await read('stride/salon/chat')).toBe('done');
  expect(await read('stride/dentist/chat')).toBe('AccessDeniedException');
  expect(await read('stride/nobody/chat')).toBe('AccessDeniedException');
  const put = role.send(new PutSecretValueCommand({ SecretId: ARN!, SecretString: 'mine' }));
  await expect(put).rejects.toThrow(`secretsmanager:PutSecretValue on resource: ${ARN}`);
});
