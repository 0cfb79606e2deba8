import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { xmlError } from '../../local/gateway/answer.ts';
import { startGateway } from '../../local/gateway/gateway.fixture.ts';
import type { SignedService } from '../../local/gateway/service.ts';
import type { Directory } from '../../local/identity/directory.ts';
import { createSts } from '../../local/sts/sts.ts';
import { narrowed } from './narrow.ts';

const MINUTE = 60_000;
let directory: Directory;
let close: () => Promise<void>;
let roleArn: string;
/** How many sessions were asked for. */
let sessions = 0;
/** Who called, by the key that signed. */
let lastKey = '';

beforeAll(async () => {
  const service: SignedService = {
    scope: 'sts',
    refuse: xmlError,
    isOpenToEveryCaller: () => true,
    handle(request, caller) {
      lastKey = caller.accessKeyId;
      if (request.body.includes('Action=AssumeRole')) sessions += 1;
      return createSts(directory).handle(request, caller);
    },
  };
  vi.useFakeTimers({ toFake: ['Date'] });
  const gateway = await startGateway({ signed: [service], now: () => Date.now() });
  ({ directory, close } = gateway);
  const Principal = { AWS: 'arn:aws:iam::000000000000:root' };
  roleArn = directory.putRole('reader', {
    Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }],
  });
  vi.stubEnv('AWS_ENDPOINT_URL', gateway.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', directory.operator.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', directory.operator.secretAccessKey);
});
afterAll(async () => {
  await close();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);
const reader = (clientId: string) =>
  narrowed(roleArn, clientId, [], (credentials) => new STSClient({ credentials, maxAttempts: 1 }));
const who = async (client: STSClient) => (await client.send(new GetCallerIdentityCommand({}))).Arn;

test('what takes longer than a session goes on in the next one', async () => {
  const client = reader('salon-bella');
  const arn = 'arn:aws:sts::000000000000:assumed-role/reader/client-salon-bella';
  expect(await who(client)).toBe(arn);
  const first = lastKey;
  pass(9);
  expect(await who(client)).toBe(arn);
  expect({ sessions, key: lastKey }).toEqual({ sessions: 1, key: first });
  // Five minutes of it are left no more.
  pass(2);
  expect(await who(client)).toBe(arn);
  expect(sessions).toBe(2);
  pass(30);
  expect(directory.find(first)!.expired).toBe(true);
  expect(await who(client)).toBe(arn);
  expect(sessions).toBe(3);
});

test('a client is opened once, and another client by sessions of its own', async () => {
  sessions = 0;
  expect(reader('salon-bella')).toBe(reader('salon-bella'));
  expect(await who(reader('auto-nowak'))).toMatch(/\/client-auto-nowak$/);
  expect(sessions).toBe(1);
});
