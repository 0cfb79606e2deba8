import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from './boot.ts';
import { resourceTypes } from './cloudformation/resource-types.ts';
import { readAssembly } from './cloudformation/assembly.ts';
import { buildIfChanged } from './platform/build-if-changed.ts';
import type { Stack } from './stack.ts';

/** The template that is deployed, started on this machine. */
const ROOT = resolve(import.meta.dirname, '..');
const TEMPLATE = join(ROOT, 'cdk.out');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'boot-'));
  await buildIfChanged(ROOT, TEMPLATE, () => {});
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = () => boot({ dataFolder: folder, memory: false, port: 0, template: TEMPLATE });

it('knows every resource type of the template', () => {
  const types = readAssembly(TEMPLATE).flatMap(({ template }) =>
    Object.values(template.Resources).map(({ Type }) => Type),
  );
  expect([...new Set(types)].filter((type) => !resourceTypes[type])).toEqual([]);
});

it('starts, says where everything is, keeps its state over a restart, and leaves nothing behind', async () => {
  const first = await start();
  const file = join(folder, 'stack.json');
  const stack = JSON.parse(readFileSync(file, 'utf8')) as Stack;
  expect(stack).toEqual(first.stack);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(stack.tables).toMatchObject({
    clients_registry: 'clients_registry',
    aggregated_stats: 'aggregated_stats',
  });
  expect((await fetch(`${stack.panelUrl}/login`)).status).toBe(200);
  expect((await fetch(stack.graphqlUrl, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await fetch(`${stack.issuer}/.well-known/jwks.json`)).status).toBe(200);
  await first.deployClientStack('salon-probny');
  await first.close();
  expect(existsSync(file)).toBe(false);
  expect(existsSync(join(folder, 'lock'))).toBe(false);

  const second = await start();
  try {
    expect(second.stack.users).toEqual(stack.users);
    expect(second.stack.userPoolId).toBe(stack.userPoolId);
    expect(second.stack.endpointUrl).toBe(stack.endpointUrl);
    const messages = new DescribeTableCommand({ TableName: 'salon-probny-conversations' });
    expect((await second.dynamodb.send(messages)).Table?.TableStatus).toBe('ACTIVE');
    const Key = { client_id: 'stride-services', SK: 'PROFILE' };
    const { Item } = await second.dynamodb.send(new GetCommand({ TableName: 'clients_registry', Key }));
    expect(Item).toMatchObject({ company_name: 'Stride Services', status: 'active' });
  } finally {
    await second.close();
  }
}, 60_000);
