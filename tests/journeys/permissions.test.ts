import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, inject, test } from 'vitest';
import { WEEKDAYS } from '../../domain/appointments/opening-hours.ts';
import { listedClients as listRows, updateListRow } from '../../domain/clients/list-store.ts';
import { CLIENT_ROWS } from '../../domain/provisioning/client-tables.ts';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import { createClientTables } from '../../local/import/client-tables.ts';
import { connect } from '../../local/import/connect.ts';
import { access, aClient, aMessageTable, operator } from '../given/client.ts';
import { aDocument, documentsOf } from '../given/documents.ts';
import { ask, eventually } from '../given/graphql.ts';
import { setOwnersNeedTotp } from '../given/owners-need-totp.ts';
import { panelSession } from '../given/panel-session.ts';
import { aPng } from '../given/picture.ts';
import { pythonEvent } from '../given/python-bot.ts';
import { tokensOf } from '../given/sign-in.ts';
import { subscribe } from '../given/subscribe.ts';
import { aVisitor } from '../given/visitor.ts';
import { readReport, staleEntries, toldShortly, unusedPermissions } from '../permissions/report.ts';

/** Uses all that the product does, with every role's policy enforced, and then asks which permissions were needed. */
const stack = inject('stack');
const client = operator(stack);
const CLIENT = 'stride-services';
/** The client whose chatbot talks: its stack stands for all clients' stacks. */
const TALKING = 'permissions-chat';
const owners = stack.users.find(({ group }) => group === 'owners')!;
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const range = { from: day(-1), to: day(1) };
let owner: string;

beforeAll(async () => {
  ({ idToken: owner } = await tokensOf(stack, owners));
});

async function answered<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await ask<T>(stack, owner, query, variables as Record<string, unknown>);
  expect(errors).toEqual([]);
  return data!;
}

async function until<T>(read: () => Promise<T>, isRight: (value: T) => boolean): Promise<void> {
  expect(isRight(await eventually(read, isRight))).toBe(true);
}

const say = (clientTable: string, sessionId: string, timestamp: string) =>
  client.send(
    new PutCommand({
      TableName: `${clientTable}-conversations`,
      Item: { session_id: sessionId, timestamp, role: 'user', text: 'Dzień dobry' },
    }),
  );

const sessionsOf = async (clientId: string): Promise<string[]> => {
  interface Data {
    conversations: { items: { sessionId: string }[] };
  }
  const query = 'query ($id: ID!) { conversations(clientId: $id) { items { sessionId } } }';
  const { conversations } = await answered<Data>(query, { id: clientId });
  return conversations.items.map(({ sessionId }) => sessionId);
};

/** The code in the last mail to somebody. */
async function mailedCode(to: string): Promise<string> {
  const read = async () => {
    const mails = (await (await fetch(stack.mailsUrl)).json()) as { to: string; text: string }[];
    return /\b\d{6}\b/.exec(mails.find((mail) => mail.to === to)?.text ?? '')?.[0] ?? '';
  };
  return eventually(read, Boolean);
}

/** A local day that figures ended with once. */
const LONG_AGO = '2026-01-01';
const listedRows = () => listRows(client, stack.tables['aggregated_stats']!);

const listedClients = async (): Promise<string[]> => {
  const { clients } = await answered<{ clients: { items: { clientId: string }[] } }>(
    '{ clients(limit: 100) { items { clientId } } }',
  );
  return clients.items.map(({ clientId }) => clientId);
};

test('a conversation is held, counted and told', async () => {
  const messages = await subscribe(
    stack,
    owner,
    `subscription { onMessage(clientId: "${CLIENT}") { text } }`,
  );
  const talks = await subscribe(
    stack,
    owner,
    `subscription { onConversation(clientId: "${CLIENT}") { sessionId } }`,
  );
  const analytics = createAnalytics({ client, clientId: CLIENT });
  await analytics.trackConversationStart('permissions-1', { source: 'website', device: 'mobile' });
  await analytics.trackMessageReceived('permissions-1', { text: 'Dzień dobry' });
  await analytics.trackAppointmentCreated('permissions-1', {
    appointmentId: 'permissions-a',
    appointmentDatetime: `${day(3)}T10:00`,
  });
  await analytics.flush();
  await say(CLIENT, 'permissions-1', new Date().toISOString().replace('Z', '000Z'));
  await until(
    async () => messages.events.length,
    (count) => count > 0,
  );
  await until(
    async () => talks.events.length,
    (count) => count > 0,
  );
  await until(
    () => sessionsOf(CLIENT),
    (sessions) => sessions.includes('permissions-1'),
  );
  messages.close();
  talks.close();
});

test('visits of the shared session that turn out to be one become one', async () => {
  const clientId = 'permissions-visits';
  await aClient(stack, clientId);
  const start = Date.now() - 2 * 3_600_000;
  const heard = (minute: number) =>
    pythonEvent(client, {
      clientId,
      sessionId: 'default',
      type: 'message_received',
      at: new Date(start + minute * 60_000).toISOString(),
    });
  await heard(0);
  await heard(50);
  await until(
    () => sessionsOf(clientId),
    (sessions) => sessions.length === 2,
  );
  await heard(25);
  await until(
    () => sessionsOf(clientId),
    (sessions) => sessions.length === 1,
  );
});

test("the owner's older bot keeps a table with a name of its own", async () => {
  await createClientTables(connect(stack), 'permissions-table');
  const clientId = 'permissions-older';
  await aClient(stack, clientId, { conversations_table: 'permissions-table-conversations' });
  await until(listedClients, (ids) => ids.includes(clientId));
  const heard = await subscribe(stack, owner, `subscription { onMessage(clientId: "${clientId}") { text } }`);
  await say('permissions-table', 'default', String(Math.floor(Date.now() / 1000)));
  await until(
    async () => heard.events.length,
    (count) => count > 0,
  );
  const [visit] = await eventually(
    () => sessionsOf(clientId),
    (sessions) => sessions.length > 0,
  );
  const query =
    'query ($id: ID!, $visit: ID!) { messages(clientId: $id, sessionId: $visit) { items { text } } }';
  const { messages } = await answered<{ messages: { items: object[] } }>(query, { id: clientId, visit });
  expect(messages.items).toEqual([{ text: 'Dzień dobry' }]);
  heard.close();
});

test('a client that leaves the registry leaves the list', async () => {
  const clientId = 'permissions-gone';
  await aClient(stack, clientId);
  await until(listedClients, (ids) => ids.includes(clientId));
  await client.send(
    new DeleteCommand({ TableName: 'clients_registry', Key: { client_id: clientId, SK: 'PROFILE' } }),
  );
  await until(listedClients, (ids) => !ids.includes(clientId));
});

test('what runs by the clock runs, and finds what it needs', async () => {
  for (const { period } of await listedRows()) {
    await updateListRow(client, stack.tables['aggregated_stats']!, period, { day30: LONG_AGO });
  }
  for (const schedule of ['stride-panel-recount', 'stride-panel-client-figures']) {
    const body = new URLSearchParams({ action: 'run', name: schedule, group: 'default' });
    const headers = { origin: new URL(stack.localUrl).origin };
    const pressed = await fetch(`${stack.localUrl}/schedules`, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
    });
    expect(pressed.status).toBe(303);
  }
  await until(listedRows, (rows) => rows.every(({ day30 }) => day30 !== LONG_AGO));
});

test("a client's chatbot answers, books, hands over to a person and is rated", async () => {
  await createClientTables(connect(stack), TALKING);
  await aClient(stack, TALKING, {
    stack_name: `StrideClient-${TALKING}`,
    contact_email: 'staff@salon.example',
    features_enabled: ['calendar', 'notifications', 'escalation_detection'],
    personality_config: { current_variant_id: 'warm' },
    opening_hours: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [{ from: '09:00', to: '17:00' }]])),
  });
  const visitor = await aVisitor(stack.chat[CLIENT]!.replace(CLIENT, TALKING));
  expect((await visitor.say('Dzień dobry, ile kosztuje wizyta?')).at(-1)).toEqual({
    event: 'done',
    data: { partial: false },
  });
  const events = await visitor.say('Chcę rozmawiać z człowiekiem.');
  expect(events.map(({ event }) => event)).toContain('escalated');
  expect((await visitor.reload()).map(({ role }) => role)).toEqual([
    'user',
    'assistant',
    'user',
    'assistant',
  ]);
  expect(await visitor.rate(5)).toBe(204);

  const guest = await aVisitor(stack.chat[CLIENT]!.replace(CLIENT, TALKING));
  await guest.say(`Chcę umówić wizytę na ${day(3)} na 10:00`);
  const booked = await guest.say('Anna Nowak, anna.nowak@poczta.example');
  const booking = booked.find(({ event }) => event === 'booking')!.data;
  expect(booking).toMatchObject({ date: day(3), time: '10:00', email: 'anna.nowak@poczta.example' });
  const appointmentId = String(booking['appointmentId']);
  const verified = { appointmentId, status: 'verified', date: day(3), time: '10:00' };
  expect(await guest.confirm(appointmentId, await mailedCode('anna.nowak@poczta.example'))).toEqual({
    status: 200,
    body: verified,
  });
});

test("a client's logo and colour are what its chatbot shows, and the logo goes when another comes", async () => {
  const setLogo =
    'mutation ($id: ID!, $image: String!) { setLogo(clientId: $id, image: $image) { version } }';
  const url = `${stack.chat[CLIENT]!.replace(CLIENT, TALKING)}logo`;
  expect((await fetch(url)).status).toBe(404);
  for (const color of ['#e11d48', '#16a34a'])
    await answered(setLogo, { id: TALKING, image: aPng(8, 8, color).toString('base64') });
  // What it has read of the registry it trusts for some seconds.
  const shown = await eventually(
    () => fetch(url),
    ({ status }) => status === 200,
  );
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  const found = await answered<{ logo: { url: string } }>(`{ logo(clientId: "${TALKING}") { url } }`);
  expect((await fetch(found.logo.url)).status).toBe(200);
});

test("a client's documents are what its chatbot answers from, until they are removed", async () => {
  const markdown = '# Cennik\n\nStrzyżenie kosztuje 140 zł.';
  const key = await aDocument(stack, owner, TALKING, 'cennik ą.md', markdown);
  await until(
    () => documentsOf(stack, owner, TALKING),
    (documents) => documents[0]?.state === 'INDEXED',
  );
  interface Asked {
    askKnowledge: object[];
  }
  const passages = `{ askKnowledge(clientId: "${TALKING}", question: "Ile kosztuje strzyżenie?") { source heading text } }`;
  expect(await answered<Asked>(passages)).toEqual({
    askKnowledge: [{ source: 'cennik ą.md', heading: 'Cennik', text: 'Strzyżenie kosztuje 140 zł.' }],
  });
  const visitor = await aVisitor(stack.chat[CLIENT]!.replace(CLIENT, TALKING));
  // Its chatbot has been asked before, and looks for an index every few seconds.
  const events = await eventually(
    async () => {
      await sleep(1_500);
      return visitor.say('Ile kosztuje strzyżenie?');
    },
    (answer) => answer.some(({ event }) => event === 'sources'),
  );
  expect(events).toContainEqual({ event: 'sources', data: { documents: ['cennik ą.md'] } });
  expect(events.map(({ data }) => data['text'] ?? '').join('')).toContain('140 zł');
  await answered(
    'mutation ($id: ID!, $key: String!) { removeDocument(clientId: $id, key: $key) { bytes } }',
    { id: TALKING, key },
  );
  await until(
    async () => (await answered<Asked>(passages)).askKnowledge,
    (found) => found.length === 0,
  );
});

test('all that is kept of a client is gathered for its owner', async () => {
  interface Asked {
    clientExport: { state: string; url: string | null } | null;
  }
  await answered('mutation ($id: ID!) { exportClient(clientId: $id) { state } }', { id: TALKING });
  const read = () => answered<Asked>(`{ clientExport(clientId: "${TALKING}") { state url } }`);
  await until(read, ({ clientExport }) => clientExport?.state === 'READY');
  expect((await fetch((await read()).clientExport!.url!)).status).toBe(200);
});

test('people are invited, helped, locked out and removed', async () => {
  const input = { clientId: TALKING, email: 'person@permissions.example' };
  await answered('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { email } }', {
    input,
  });
  for (const field of ['resendInvitation', 'disablePerson', 'enablePerson', 'resetMfa', 'removePerson'])
    await answered(
      `mutation ($id: ID, $email: String!) { ${field}(clientId: $id, email: $email) ${field === 'removePerson' ? '' : '{ state }'} }`,
      { id: TALKING, email: input.email },
    );
  const other = { email: 'owner-too@permissions.example' };
  await answered('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { email } }', {
    input: other,
  });
  await answered('mutation ($email: String!) { disablePerson(email: $email) { state } }', other);
  await answered('{ people { email lastSeenAt } }');
});

test('an owner is asked for a second factor where that is on', async () => {
  await setOwnersNeedTotp(stack, true);
  await tokensOf(stack, owners);
  await setOwnersNeedTotp(stack, false);
});

test('a client is registered, changed and paused, listed with the others, and all of it told', async () => {
  const form = {
    clientId: 'permissions-form',
    companyName: 'Formularz',
    domain: 'permissions-form.example',
    contactEmail: 'biuro@permissions-form.example',
    subscriptionPlan: 'BASIC',
    monthlyFee: '0',
  };
  await answered(
    '{ clientAvailability(wantedId: "permissions-form", domain: "permissions-form.example") { idReason } }',
  );
  await answered('mutation ($form: CreateClientInput!) { createClient(input: $form) { clientId } }', {
    form,
  });
  await aClient(stack, 'permissions-known', { domain: 'permissions-known.example' });
  await answered(`mutation {
    updateClient(clientId: "permissions-known", version: 0, input: { domain: "permissions-moved.example" }) { version }
    pauseClient(clientId: "permissions-known") { status } }`);
  await answered(`{
    clients(status: PAUSED) { items { clientId recent { conversations } } }
    client(clientId: "permissions-known") { usage { conversations } }
    ofClient: audit(filter: { client: "permissions-known" }) { items { id } }
    ofMonth: audit { items { id } } }`);
});

test('a client is made, brought to the template, and removed with all that it had', async () => {
  const clientId = 'permissions-life';
  const input = {
    clientId,
    companyName: 'Salon',
    domain: 'permissions-life.pl',
    contactEmail: 'a@permissions-life.pl',
    subscriptionPlan: 'BASIC',
    monthlyFee: '1',
  };
  interface Work {
    provisioning: { kind: string; state: string };
    fleetUpdate: { state: string } | null;
  }
  const work = () =>
    answered<Work>(
      `{ provisioning(clientId: "${clientId}") { kind state } fleetUpdate { state failedClientId failureReason } }`,
    );
  const done = async (kind: string, state = 'SUCCEEDED') => {
    const isDone = ({ provisioning }: Work) => provisioning.kind === kind && provisioning.state !== 'RUNNING';
    const { provisioning } = await eventually(work, isDone);
    expect(provisioning).toEqual({ kind, state });
  };
  const heard = await subscribe(
    stack,
    owner,
    `subscription { onProvisioning(clientId: "${clientId}") { state } }`,
  );
  // A table of that name is there: its making fails, is taken back, and is gone on with once it is not.
  await aMessageTable(stack, `${clientId}-appointments`);
  await answered('mutation ($input: CreateClientInput!) { createClient(input: $input) { clientId } }', {
    input,
  });
  await done('CREATE', 'FAILED');
  await new DynamoDBClient(access(stack)).send(
    new DeleteTableCommand({ TableName: `${clientId}-appointments` }),
  );
  await answered(`mutation { retryProvisioning(clientId: "${clientId}") { state } }`);
  await done('CREATE');
  expect(heard.events.length).toBeGreaterThan(0);
  heard.close();

  await answered('mutation { updateAllClients { state } }');
  const { fleetUpdate } = await eventually(work, (now) => now.fleetUpdate?.state !== 'RUNNING');
  expect(fleetUpdate).toMatchObject({ state: 'SUCCEEDED' });

  await answered(
    `mutation { invitePerson(input: { clientId: "${clientId}", email: "p@life.example" }) { email } }`,
  );
  const s3 = new S3Client(access(stack));
  const Bucket = `${clientId}-kb-000000000000-${stack.region}`;
  await s3.send(new PutObjectCommand({ Bucket, Key: 'assets/logo.png', Body: 'x' }));
  s3.destroy();
  for (const [TableName, sortKey] of Object.entries(CLIENT_ROWS))
    await client.send(new PutCommand({ TableName, Item: { client_id: clientId, [sortKey]: 'X#1' } }));
  await answered(`mutation { cancelClient(clientId: "${clientId}") { status } }`);
  const Key = { client_id: clientId, SK: 'PROFILE' };
  await client.send(
    new UpdateCommand({
      TableName: 'clients_registry',
      Key,
      UpdateExpression: 'SET cancelled_at = :then',
      ExpressionAttributeValues: { ':then': '2026-01-01T00:00:00.000Z' },
    }),
  );
  await answered(`mutation { purgeClient(clientId: "${clientId}", confirmation: "${clientId}") { state } }`);
  await done('PURGE');
}, 240_000);

test('every page has what it asks for', async () => {
  await answered(
    `query Pages($id: ID!, $session: ID!, $range: DateRange!) {
      client(clientId: $id) { clientId companyName recent { conversations } }
      stats(clientId: $id, range: $range) {
        totals { conversations responseTime { p50 } } series(interval: HOUR) { date }
        previousSeries(interval: DAY) { date } breakdowns(by: SOURCE) { key } }
      platformStats(range: $range) { totals { conversations } series(interval: DAY) { date } }
      conversation(clientId: $id, sessionId: $session) { sessionId }
      messages(clientId: $id, sessionId: $session) { items { text } }
      appointments(clientId: $id) { items { appointmentId } } }`,
    { id: CLIENT, session: 'permissions-1', range },
  );
  const cookie = await panelSession(stack, owners);
  const page = await fetch(`${stack.panelUrl}/clients/${CLIENT}`, { headers: { cookie } });
  expect(page.status).toBe(200);
});

test('no role may do what nothing needs', async () => {
  const missing = async () =>
    unusedPermissions(await readReport(stack), TALKING).filter(({ reason }) => reason === null);
  const unexplained = await eventually(missing, (unused) => unused.length === 0);
  const report = await readReport(stack);
  const unused = unusedPermissions(report, TALKING);
  const title = `${report.permissions.length} permissions, ${unused.length} of them unused:`;
  console.log([title, ...toldShortly(unused)].join('\n'));
  expect(unexplained).toEqual([]);
  expect(staleEntries(report)).toEqual([]);
});
