import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { closeServer, listen } from '../http/listen.ts';
import { createFunctionUrls, type FunctionUrls } from './function-urls.ts';
import { createFunctions, type Functions } from './functions.ts';

/**
 * One function behind its own address, as the Node runtime of Lambda would run it. Where it has written something, it goes
 * on once the file `read` is beside it.
 */
const CODE = `
import { existsSync } from 'node:fs';
const read = async () => {
  while (!existsSync(new URL('read', import.meta.url))) await new Promise((resolve) => setTimeout(resolve, 5));
};
export const handler = awslambda.streamifyResponse(async (event, stream, context) => {
  if (event.rawPath === '/breaks') {
    const body = awslambda.HttpResponseStream.from(stream, { statusCode: 200, headers: {} });
    body.write('half');
    await read();
    throw new Error('no more');
  }
  if (event.rawPath === '/fails') throw new Error('nothing');
  const body = awslambda.HttpResponseStream.from(stream, {
    statusCode: 201,
    headers: { 'content-type': 'text/event-stream' },
    cookies: ['a=1'],
  });
  body.write('data: ' + event.requestContext.http.method + ' ' + event.rawPath + '?' + event.rawQueryString + '\\n\\n');
  await read();
  body.end('data: ' + (event.body ?? '') + ' ' + context.functionName + '\\n\\n');
});`;

let folder: string;
let functions: Functions;
let urls: FunctionUrls;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'function-urls-'));
  writeFileSync(join(folder, 'index.mjs'), CODE);
  functions = createFunctions({
    region: 'eu-central-1',
    endpointUrl: 'http://127.0.0.1:1',
    bedrockUrl: 'http://127.0.0.1:1',
    credentialsFor: () => ({ accessKeyId: 'key', secretAccessKey: 'secret' }),
    write: () => {},
  });
  await functions.define({
    name: 'chat',
    arn: 'arn:aws:lambda:eu-central-1:000000000000:function:chat',
    roleArn: 'role',
    folder,
    handler: 'index.handler',
    environment: {},
    timeoutSeconds: 10,
    memoryMegabytes: 256,
  });
  urls = createFunctionUrls({
    functions,
    accountId: '000000000000',
    changed: () => {},
    now: Date.now,
    log: () => {},
  });
  urls.put('chat', {
    functionName: 'chat',
    authType: 'NONE',
    invokeMode: 'RESPONSE_STREAM',
    cors: {
      AllowOrigins: ['https://salon.example'],
      AllowMethods: ['POST'],
      AllowHeaders: ['authorization'],
      MaxAge: 60,
    },
  });
  server = urls.server();
  base = `http://127.0.0.1:${await listen(server, 0)}`;
});
beforeEach(() => rmSync(join(folder, 'read'), { force: true }));
afterAll(async () => {
  await closeServer(server);
  await functions.close();
  rmSync(folder, { recursive: true, force: true });
});

const goOn = () => writeFileSync(join(folder, 'read'), '');

it('is closed until a permission lets anybody in', async () => {
  expect((await fetch(`${base}/chat/x`)).status).toBe(403);
  urls.allowAnybody('chat');
  expect((await fetch(`${base}/chat/x`)).status).toBe(201);
  expect((await fetch(`${base}/other/x`)).status).toBe(404);
});

it('passes on what is written when it is written', async () => {
  const answer = await fetch(`${base}/chat/sessions/1?q=2`, { method: 'POST', body: 'hello' });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  expect(answer.headers.get('set-cookie')).toBe('a=1');
  const pieces: string[] = [];
  const reader = answer.body!.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    pieces.push(new TextDecoder().decode(part.value));
    goOn();
  }
  expect(pieces).toEqual(['data: POST /sessions/1?q=2\n\n', 'data: hello chat\n\n']);
});

it('breaks off where the function does, and says so where nothing was sent yet', async () => {
  const half = await fetch(`${base}/chat/breaks`);
  goOn();
  await expect(half.text()).rejects.toThrow();
  expect((await fetch(`${base}/chat/fails`)).status).toBe(502);
});

it('answers a browser of an allowed origin only', async () => {
  const ask = (origin: string) =>
    fetch(`${base}/chat/sessions`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  const allowed = await ask('https://salon.example');
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://salon.example');
  expect(allowed.headers.get('access-control-allow-methods')).toBe('POST');
  expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});
