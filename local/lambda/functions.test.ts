import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFunctions, type Functions } from './functions.ts';

let folder: string;
let functions: Functions;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'));
  printed = '';
  functions = createFunctions({
    region: 'eu-central-1',
    endpointUrl: 'http://127.0.0.1:1',
    bedrockUrl: 'http://127.0.0.1:2',
    credentialsFor: (role, name) => ({ accessKeyId: `key of ${role}`, secretAccessKey: name }),
    write: (_, text) => (printed += text),
  });
});
afterEach(async () => {
  await functions.close();
  rmSync(folder, { recursive: true, force: true });
});

const define = async (code: string) => {
  writeFileSync(join(folder, 'index.mjs'), code);
  await functions.define({
    name: 'sample',
    arn: 'arn:aws:lambda:eu-central-1:000000000000:function:sample',
    roleArn: 'role',
    folder,
    handler: 'index.handler',
    environment: { TABLE: 'orders' },
    timeoutSeconds: 3,
    memoryMegabytes: 256,
  });
};

it('calls the handler with its event, its environment and its role', async () => {
  await define(`export const handler = async (event, context) => {
    console.log('seen', event.n);
    return { n: event.n + 1, table: process.env.TABLE, key: process.env.AWS_ACCESS_KEY_ID,
      bedrock: process.env.AWS_ENDPOINT_URL_BEDROCK_RUNTIME, name: context.functionName };
  };`);
  expect(
    await functions.invoke('arn:aws:lambda:eu-central-1:000000000000:function:sample:$LATEST', { n: 1 }),
  ).toEqual({
    payload: {
      n: 2,
      table: 'orders',
      key: 'key of role',
      bedrock: 'http://127.0.0.1:2',
      name: 'sample',
    },
  });
  await expect.poll(() => printed).toContain('seen 1');
});

it('gives an error its name and message, and keeps the stack for the log', async () => {
  await define(`export const handler = async () => { throw new TypeError('no such day'); };`);
  expect(await functions.invoke('sample', {})).toEqual({
    errorType: 'TypeError',
    errorMessage: 'no such day',
  });
  expect(printed).toContain('index.mjs');
});

it('starts a new thread after a crash, and fails only the calls that were under way', async () => {
  await define(`export const handler = async (event) => {
    if (event.crash) setTimeout(() => { throw new Error('crash'); });
    return event.crash ? new Promise(() => {}) : 'fine';
  };`);
  expect(await functions.invoke('sample', { crash: true })).toMatchObject({ errorType: 'Runtime.ExitError' });
  expect(await functions.invoke('sample', {})).toEqual({ payload: 'fine' });
});

it('says so when the code does not load or the function does not exist', async () => {
  await define(`throw new Error('bad module');`);
  expect(await functions.invoke('sample', {})).toMatchObject({ errorType: 'Runtime.ImportModuleError' });
  expect(await functions.invoke('other', {})).toMatchObject({ errorType: 'ResourceNotFoundException' });
});
