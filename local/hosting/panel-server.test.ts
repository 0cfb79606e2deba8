import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeServer, listen } from '../http/listen.ts';
import { createDirectory, type Directory } from '../identity/directory.ts';
import { createFunctions, type Functions } from '../lambda/functions.ts';
import { createBuckets, type Buckets } from '../s3/buckets.ts';
import { createHostingDefinitions, type Origin } from './definitions.ts';
import { createPanelServer } from './panel-server.ts';

const API = 'abc.execute-api.eu-central-1.amazonaws.com';
let folder: string;
let functions: Functions;
let server: Server;
let port: number;
let directory: Directory;
let buckets: Buckets;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'panel-'));
  mkdirSync(join(folder, 'files/assets'), { recursive: true });
  writeFileSync(join(folder, 'files/assets/app.js'), 'console.log(1);'.repeat(200));
  writeFileSync(join(folder, 'files/secret.txt'), 'not deployed');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  writeFileSync(
    join(folder, 'index.mjs'),
    `export const handler = async (event) => {
      if (event.rawPath === '/broken') throw new Error('secret detail');
      return { statusCode: 200, headers: { 'content-type': 'application/json', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'same-origin' }, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) };
    };`,
  );
  functions = createFunctions({
    region: 'eu-central-1',
    endpointUrl: '',
    bedrockUrl: '',
    credentialsFor: () => ({ accessKeyId: '', secretAccessKey: '' }),
    write: () => {},
  });
  await functions.define({
    name: 'panel',
    arn: 'arn:panel',
    roleArn: '',
    folder,
    handler: 'index.handler',
    environment: {},
    timeoutSeconds: 5,
    memoryMegabytes: 128,
  });
  const hosting = createHostingDefinitions();
  const behavior = { compress: true, viewerRequestFunctions: [], responseHeadersPolicyId: 'policy' };
  hosting.responseHeaders.set('policy', [
    { name: 'x-content-type-options', value: 'nosniff', override: true },
    { name: 'x-frame-options', value: 'DENY', override: true },
    { name: 'referrer-policy', value: 'origin', override: false },
  ]);
  hosting.edgeFunctions.set(
    'arn:edge',
    `function handler(event) { var request = event.request; request.headers['x-forwarded-host'] = { value: request.headers.host.value }; return request; }`,
  );
  buckets = createBuckets({
    folder: null,
    place: { region: 'eu-central-1', accountId: '000000000000' },
    invoke: async () => null,
    now: Date.now,
    log: () => {},
  });
  const files = buckets.ensure({ name: 'files', cors: [], notifications: [] });
  files.deploy('one', {
    folder: join(folder, 'files'),
    prefix: '',
    exclude: ['*'],
    include: ['assets/*'],
    cacheControl: 'public, max-age=31536000, immutable',
  });
  directory = createDirectory({ accountId: '000000000000', now: Date.now });
  directory.putResourcePolicy('arn:panel', 'permission', {
    Statement: {
      Effect: 'Allow',
      Principal: { Service: 'apigateway.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: 'arn:panel',
      Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:execute-api:eu-central-1:000000000000:abc/*/*' } },
    },
  });
  directory.putResourcePolicy('arn:aws:s3:::files', 'policy', {
    Statement: {
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::files/*',
      Condition: {
        StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::000000000000:distribution/one' },
      },
    },
  });
  hosting.httpApis.set('abc', {
    routes: new Map([['$default', 'integration']]),
    integrations: new Map([['integration', 'panel']]),
  });
  hosting.distributions.set('one', {
    behaviors: [
      { ...behavior, pathPattern: '/assets/*', originId: 'files' },
      { ...behavior, pathPattern: '*', originId: 'api', viewerRequestFunctions: ['arn:edge'] },
    ],
    origins: new Map<string, Origin>([
      [
        'files',
        { id: 'files', domainName: 'files.s3.eu-central-1.amazonaws.com', path: '', customHeaders: {} },
      ],
      ['api', { id: 'api', domainName: API, path: '', customHeaders: { 'x-origin-secret': 'known' } }],
    ]),
  });
  server = createPanelServer({
    hosting,
    buckets,
    directory,
    functions,
    place: { region: 'eu-central-1', accountId: '000000000000' },
    now: Date.now,
    log: () => {},
  });
  port = await listen(server, 0);
});
afterAll(async () => {
  await closeServer(server);
  await functions.close();
  await buckets.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });

it('asks the function under the name of the API, with the secret header and the name the browser used', async () => {
  const answer = await get('/clients?x=1', {
    cookie: 'a=1',
    'x-origin-secret': 'forged',
    'x-forwarded-host': 'evil.example',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  });
  expect(JSON.parse(answer.body.toString())).toMatchObject({
    rawPath: '/clients',
    rawQueryString: 'x=1',
    cookies: ['a=1'],
    headers: { host: API, 'x-origin-secret': 'known', 'x-forwarded-host': `localhost:${port}` },
  });
});

it('serves deployed files, compressed and for ever', async () => {
  const plain = await get('/assets/app.js');
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const packed = await get('/assets/app.js', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers['content-encoding']).toBe('br');
  expect(packed.body.length).toBeLessThan(plain.body.length / 5);
  expect((await get('/assets/app.js', { 'if-none-match': plain.headers.etag! })).status).toBe(304);
});

it.each([
  '/assets/missing.js',
  '/assets/../secret.txt',
  '/assets/..%2f..%2foutside.txt',
  '/assets/%2e%2e/%2e%2e/outside.txt',
])('has no file at %s', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).not.toMatch(/outside|not deployed/);
});

it('refuses other hosts, says nothing of an error, and survives a bad address', async () => {
  expect((await get('/', { host: 'evil.example' })).status).toBe(421);
  const broken = await get('/broken');
  expect([broken.status, broken.body.toString()]).toEqual([500, 'Internal Server Error\n']);
  expect((await get('/%E0%A4%A')).status).toBe(400);
});

it('reaches a function and a bucket only where their own policies let the web in', async () => {
  directory.removeResourcePolicy('arn:panel', 'permission');
  directory.removeResourcePolicy('arn:aws:s3:::files', 'policy');
  expect([(await get('/clients')).status, (await get('/assets/app.js')).status]).toEqual([500, 403]);
});
