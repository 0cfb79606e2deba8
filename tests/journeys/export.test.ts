import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, inject, test } from 'vitest';
import type { ClientExport } from '../../generated/types.ts';
import { createClientTables } from '../../local/import/client-tables.ts';
import { connect } from '../../local/import/connect.ts';
import { aClient } from '../given/client.ts';
import { ask, eventually } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';
import { aVisitor } from '../given/visitor.ts';

const stack = inject('stack');
const CLIENT = 'export-salon';
const FIELDS = '{ clientId state startedAt finishedAt bytes url }';
let owner: string;

beforeAll(async () => {
  const connection = connect(stack);
  await createClientTables(connection, CLIENT);
  connection.close();
  await aClient(stack, CLIENT, { company_name: 'Salon "Ą"', stack_name: `StrideClient-${CLIENT}` });
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});

const read = async () => {
  const query = `{ clientExport(clientId: "${CLIENT}") ${FIELDS} }`;
  return (await ask<{ clientExport: ClientExport | null }>(stack, owner, query)).data!.clientExport;
};

test('all that is kept of a client comes in one archive', async () => {
  expect(await read()).toBeNull();
  const visitor = await aVisitor(stack.chat['stride-services']!.replace('stride-services', CLIENT));
  await visitor.say('Dzień dobry, ile kosztuje strzyżenie?');

  const begun = await ask<{ exportClient: ClientExport }>(
    stack,
    owner,
    `mutation { exportClient(clientId: "${CLIENT}") ${FIELDS} }`,
  );
  expect(begun.errors).toEqual([]);
  expect(begun.data!.exportClient).toMatchObject({ clientId: CLIENT, state: 'RUNNING', url: null });
  const ready = await eventually(read, (each) => each?.state === 'READY');

  const answer = await fetch(ready!.url!);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="export-salon-\d{4}-/);
  const archive = new Uint8Array(await answer.arrayBuffer());
  expect(archive.length).toBe(ready!.bytes);
  const files = Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [
      name,
      strFromU8(bytes)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    ]),
  );
  expect(Object.keys(files)).toEqual([
    'company.jsonl',
    'days.jsonl',
    'conversations.jsonl',
    'messages.jsonl',
    'appointments.jsonl',
    'feedback.jsonl',
    'questions.jsonl',
  ]);
  expect(files['company.jsonl']).toMatchObject([{ client_id: CLIENT, company_name: 'Salon "Ą"' }]);
  expect(files['messages.jsonl']!.map(({ text }) => text)).toContain('Dzień dobry, ile kosztuje strzyżenie?');
});

test('a client without a bucket is told how it is exported', async () => {
  await aClient(stack, 'export-adopted');
  const { errors } = await ask(
    stack,
    owner,
    `mutation { exportClient(clientId: "export-adopted") ${FIELDS} }`,
  );
  expect(errors[0]).toMatchObject({
    errorType: 'NoBucket',
    message: 'This client has no bucket for an export. Use: npm run client -- export',
  });
});
