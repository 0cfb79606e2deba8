import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createDirectory, type Directory } from './directory.ts';
import { SignatureError } from './signature-error.ts';
import { verifySignature, type SignedRequest } from './signature.ts';

/** Requests exactly as the unmodified SDK sends them, caught on a real socket. */
let server: Server;
let endpoint: string;
let caught: SignedRequest;
let directory: Directory;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      caught = {
        method: request.method!,
        url: request.url!,
        headers: request.headers,
        body: Buffer.concat(chunks),
      };
      response.statusCode = 400;
      response.end('{"__type":"Caught"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => void (directory = createDirectory({ accountId: '000000000000', now: Date.now })));

const catchRequest = async (credentials = directory.operator): Promise<SignedRequest> => {
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 });
  await client.send(new ListTablesCommand({ Limit: 3 })).catch(() => {});
  return caught;
};
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'verified',
    (error: unknown) => (error instanceof SignatureError ? error.code : String(error)),
  );

it('knows the caller of a request signed by the SDK', async () => {
  const signed = await verifySignature(await catchRequest(), directory, Date.now());
  expect(signed).toMatchObject({
    service: 'dynamodb',
    region: 'eu-central-1',
    caller: { accessKeyId: directory.operator.accessKeyId },
  });
});

it('verifies the form-encoded requests of STS too', async () => {
  const client = new STSClient({
    endpoint,
    region: 'eu-central-1',
    credentials: directory.operator,
    maxAttempts: 1,
  });
  await client
    .send(new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::000000000000:role/x', RoleSessionName: 'y' }))
    .catch(() => {});
  expect((await verifySignature(caught, directory, Date.now())).service).toBe('sts');
});

it('accepts a temporary session with its token, and refuses it without or after its time', async () => {
  const trust = {
    Statement: { Effect: 'Allow' as const, Action: 'sts:AssumeRole', Principal: { AWS: '*' } },
  };
  const roleArn = directory.putRole('reader', trust);
  const operator = directory.find(directory.operator.accessKeyId)!.caller;
  const wanted = { roleArn, session: 's', policies: null, seconds: 60, context: {} };
  const session = directory.assume(operator, wanted);
  if (!session.allowed) throw new Error(session.reason);
  const request = await catchRequest(session);
  expect((await verifySignature(request, directory, Date.now())).caller.roleArn).toBe(roleArn);
  const without = { ...request, headers: { ...request.headers, 'x-amz-security-token': undefined } };
  expect(await codeOf(verifySignature(without, directory, Date.now()))).toBe('UnrecognizedClientException');
});

it.each<[string, (request: SignedRequest) => SignedRequest, string]>([
  ['nothing changed', (request) => request, 'verified'],
  ['the body', (request) => ({ ...request, body: Buffer.from('{"Limit":4}') }), 'InvalidSignatureException'],
  ['the path', (request) => ({ ...request, url: '/other' }), 'InvalidSignatureException'],
  ['the query', (request) => ({ ...request, url: '/?a=b' }), 'InvalidSignatureException'],
  [
    'a signed header',
    (request) => headers(request, { 'x-amz-target': 'DynamoDB_20120810.DeleteTable' }),
    'InvalidSignatureException',
  ],
  [
    'no signature',
    (request) => headers(request, { authorization: undefined }),
    'MissingAuthenticationTokenException',
  ],
  [
    'half a signature',
    (request) => headers(request, { authorization: 'AWS4-HMAC-SHA256 Credential=x' }),
    'IncompleteSignatureException',
  ],
  [
    'an unknown key',
    (request) =>
      headers(request, {
        authorization: String(request.headers['authorization']).replace(/AKIA\w+/, 'AKIAOTHER'),
      }),
    'UnrecognizedClientException',
  ],
])('with %s: %s', async (_, change, expected) => {
  expect(await codeOf(verifySignature(change(await catchRequest()), directory, Date.now()))).toBe(expected);
});

it('refuses a wrong secret and a clock more than five minutes off', async () => {
  const wrong = await catchRequest({ ...directory.operator, secretAccessKey: 'guess' });
  expect(await codeOf(verifySignature(wrong, directory, Date.now()))).toBe('InvalidSignatureException');
  const right = await catchRequest();
  expect(await codeOf(verifySignature(right, directory, Date.now() + 6 * 60_000))).toBe(
    'InvalidSignatureException',
  );
});

function headers(request: SignedRequest, change: Record<string, string | undefined>): SignedRequest {
  return { ...request, headers: { ...request.headers, ...change } };
}
