import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unzipSync } from 'fflate';
import { afterAll, expect, inject, test } from 'vitest';
import { aMessageTable, operator } from '../given/client.ts';
import { command } from '../given/command.ts';
import { eventually } from '../given/graphql.ts';

const stack = inject('stack');
const dataFolder = inject('dataFolder');
const client = operator(stack);
const folder = mkdtempSync(join(tmpdir(), 'stride-client-'));
const CLIENT = 'command-salon';
const Key = { client_id: CLIENT, SK: 'PROFILE' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => command('functions/clients/command.ts', ...words, '--data', dataFolder);
const done = async (...words: string[]) => {
  const { code, output } = await run(...words);
  expect({ code, output }).toMatchObject({ code: 0 });
  return output.trim();
};
/** What the audit says was done to somebody, oldest first. */
const audited = async (clientId: string) => {
  const query = new QueryCommand({
    TableName: 'platform_audit',
    KeyConditionExpression: 'client_id = :client',
    ExpressionAttributeValues: { ':client': clientId },
  });
  return (await client.send(query)).Items!.map(({ action, actor_id }) => `${action} by ${actor_id}`);
};

test('a client is made, paused, resumed, exported and cancelled by command', async () => {
  const name = 'Salon "Bella"';
  const made = await done(
    ...['create', CLIENT, '--name', name, '--domain', 'command-salon.pl', '--email', 'anna@command-salon.pl'],
    ...['--plan', 'pro', '--fee', '800.50'],
  );
  expect(made).toContain(`${CLIENT} is active.`);
  const { Item } = await client.send(new GetCommand({ TableName: 'clients_registry', Key }));
  expect(Item).toMatchObject({
    company_name: name,
    status: 'active',
    subscription_plan: 'pro',
    monthly_fee: 800.5,
    stack_name: `StrideClient-${CLIENT}`,
  });
  await eventually(
    () => done('list', '--status', 'active'),
    (list) => list.includes(CLIENT),
  );
  expect(await done('pause', CLIENT)).toBe(`${CLIENT} is paused.`);
  expect(await done('resume', CLIENT)).toBe(`${CLIENT} is active.`);
  const file = join(folder, 'all.zip');
  await done('export', CLIENT, '--to', file);
  expect(Object.keys(unzipSync(readFileSync(file)))).toContain('messages.jsonl');
  expect(await done('update', CLIENT)).toMatch(/^command-salon is at the template \w+\.$/m);
  expect(await done('cancel', CLIENT)).toBe(`${CLIENT} is cancelled.`);
  expect(await audited(CLIENT)).toEqual([
    'client_created by command',
    'provisioning_finished by command',
    'client_paused by command',
    'client_resumed by command',
    'client_exported by command',
    'client_updated by command',
    'provisioning_finished by command',
    'client_cancelled by command',
  ]);
});

test.each([
  [['create', 'Client_A', '--name', 'x', '--domain', 'x.pl', '--email', 'a@x.pl'], 'An id has 4 to 32'],
  [['create', 'fresh-salon'], 'A new client needs at least'],
  [['pause', 'command-nobody'], 'There is no such client.'],
  [['pause'], 'Say which client: npm run client -- pause ID'],
  [['resume', 'stride-services'], 'This client is active, so it cannot be resumed.'],
])('%j ends with a sentence and 1', async (words, sentence) => {
  const { code, output } = await run(...words);
  expect(code).toBe(1);
  expect(output).toContain(sentence);
  expect(output).not.toMatch(/at .*\.ts:/);
});

test('a client that was there before us is adopted with the names of its tables', async () => {
  for (const table of ['older-talks', 'older-visits']) await aMessageTable(stack, table);
  const row = { client_id: 'older-bot', SK: 'PROFILE', lambda_function_name: 'older' };
  await client.send(new PutCommand({ TableName: 'clients_registry', Item: row }));
  const { code, output } = await run('adopt', 'older-bot');
  expect({ code, output }).toEqual({
    code: 1,
    output:
      'There is no table older-bot-conversations. Say its name: --conversations TABLE --appointments TABLE\n',
  });
  const named = ['--conversations', 'older-talks', '--appointments', 'older-visits'];
  expect(await done('adopt', 'older-bot', ...named)).toBe(
    'older-bot is taken over, with the tables older-talks and older-visits.',
  );
  expect(await done('adopt', 'older-bot')).toBe('older-bot is taken over already.');
  const get = new GetCommand({ TableName: 'clients_registry', Key: { ...Key, client_id: 'older-bot' } });
  expect((await client.send(get)).Item).toMatchObject({
    ...row,
    status: 'active',
    conversations_table: 'older-talks',
    appointments_table: 'older-visits',
  });
  expect(await audited('older-bot')).toEqual(['client_adopted by command']);
});

test('where registry and stacks differ is told, and ends with 1', async () => {
  const set = (chat_url: string) =>
    client.send(
      new UpdateCommand({
        TableName: 'clients_registry',
        Key,
        UpdateExpression: 'SET chat_url = :url',
        ExpressionAttributeValues: { ':url': chat_url },
        ReturnValues: 'UPDATED_OLD',
      }),
    );
  const { Attributes } = await set('https://elsewhere.example/');
  const { code, output } = await run('drift');
  expect(code).toBe(1);
  expect(output).toContain(
    `${CLIENT}: Its chat address is ${Attributes!['chat_url']} in the stack and https://elsewhere.example/ in the registry`,
  );
  await set(String(Attributes!['chat_url']));
  expect((await run('drift')).output).not.toContain(`${CLIENT}:`);
});

test('every client is brought to the template, and a cancelled one is purged when its id is said twice', async () => {
  expect(await done('update', '--all')).toContain('All clients are at the template');
  const { code, output } = await run('purge', CLIENT, '--confirm', 'command');
  expect({ code, output }).toEqual({
    code: 1,
    output: 'To confirm, type the id of the client exactly as it is.\n',
  });
  // A purge waits until every function knows that the client has left; this one left a while ago.
  await client.send(
    new UpdateCommand({
      TableName: 'clients_registry',
      Key,
      UpdateExpression: 'SET cancelled_at = :then',
      ExpressionAttributeValues: { ':then': new Date(Date.now() - 120_000).toISOString() },
    }),
  );
  expect(await done('purge', CLIENT, '--confirm', CLIENT)).toContain(
    `All that was kept of ${CLIENT} is gone`,
  );
  expect((await client.send(new GetCommand({ TableName: 'clients_registry', Key }))).Item).toMatchObject({
    client_id: CLIENT,
    status: 'purged',
  });
});
