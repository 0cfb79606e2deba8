import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import type { Provisioning } from '../../generated/types.ts';
import { access, aClient, operator } from '../given/client.ts';
import { moveClock } from '../given/clock.ts';
import { untilDelivered } from '../given/delivered.ts';
import { everything } from '../given/everything.ts';
import { ask, eventually } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';
import { aVisitor } from '../given/visitor.ts';

/** A client comes, is talked with, leaves and is removed: then nothing says anything of it but the receipt. */
const stack = inject('stack');
const client = operator(stack);
const CLIENT = 'purge-salon';
/** Stands in everything that anybody writes of this client. */
const CANARY = 'kanarek';
const PATIENCE_MS = 60_000;
/** For the tests that wait for several things. */
const LONG = 180_000;
let owner: string;

beforeAll(async () => {
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});

afterAll(() => moveClock(stack, { aheadMs: 0 }));

async function answered<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await ask<T>(stack, owner, query, variables);
  expect(errors).toEqual([]);
  return data!;
}
const refused = async (query: string) =>
  (await ask(stack, owner, query)).errors.map(({ message }) => message);
const purge = (confirmation: string, id = CLIENT) =>
  `mutation { purgeClient(clientId: "${id}", confirmation: "${confirmation}") { kind state } }`;

async function worked(kind: string, state = 'SUCCEEDED'): Promise<Provisioning> {
  const read = async () => {
    const query = `{ provisioning(clientId: "${CLIENT}") { kind state steps { name state } failedResource failureReason attempt } }`;
    return (await answered<{ provisioning: Provisioning }>(query)).provisioning;
  };
  const isDone = (work: Provisioning) => work?.kind === kind && work.state !== 'RUNNING';
  const done = await eventually(read, isDone, PATIENCE_MS);
  expect(done).toMatchObject({ kind, state });
  return done;
}

async function rowsOf(TableName: string): Promise<Record<string, unknown>[]> {
  const query = new QueryCommand({
    TableName,
    KeyConditionExpression: 'client_id = :client',
    ExpressionAttributeValues: { ':client': CLIENT },
  });
  return (await client.send(query)).Items ?? [];
}

/** A day on which the company is open. */
function nextMonday(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7));
  return day.toISOString().slice(0, 10);
}

/** Where the canary stands, each place once. */
const seen = async () => {
  const kept = (await everything(stack)).filter(({ text }) => text.toLowerCase().includes(CANARY));
  return [...new Set(kept.map(({ where }) => where))].sort();
};

test(
  'a client with people, documents, words and visits, everywhere with the canary',
  async () => {
    const input = {
      clientId: CLIENT,
      companyName: `Salon ${CANARY}`,
      domain: `${CANARY}-salon.pl`,
      contactEmail: `biuro@${CANARY}.example`,
      companyFacts: `Właścicielka to ${CANARY}.`,
      subscriptionPlan: 'PRO',
      monthlyFee: '900',
    };
    await answered('mutation ($input: CreateClientInput!) { createClient(input: $input) { clientId } }', {
      input,
    });
    await worked('CREATE');
    await answered(
      `mutation { invitePerson(input: { clientId: "${CLIENT}", email: "anna@${CANARY}.example" }) { email } }`,
    );
    const { client: made } = await answered<{ client: { chatUrl: string; resources: { bucket: string } } }>(
      `{ client(clientId: "${CLIENT}") { chatUrl resources { bucket } } }`,
    );
    const s3 = new S3Client(access(stack));
    await s3.send(
      new PutObjectCommand({
        Bucket: made.resources.bucket,
        Key: 'kb/cennik.md',
        Body: `# Cennik\n\n${CANARY}: 140 zł`,
      }),
    );
    s3.destroy();
    const calendar = { Name: `stride/${CLIENT}/google-calendar`, SecretString: `{"key":"${CANARY}"}` };
    await new SecretsManagerClient(access(stack)).send(new CreateSecretCommand(calendar));
    const put = (TableName: string, Item: object) =>
      client.send(new PutCommand({ TableName, Item: { client_id: CLIENT, ...Item } }));
    await put('platform_personality_variants', { variant_id: 'warm', prompt: CANARY });
    await put('platform_faq', { faq_id: 'f1', question: CANARY });

    const visitor = await aVisitor(made.chatUrl);
    await visitor.say(`Dzień dobry, nazywam się ${CANARY}, ile kosztuje wizyta?`);
    const day = nextMonday();
    await visitor.say(`Chcę umówić wizytę na ${day} na 10:00`);
    await visitor.say(`Jan Kanarek, jan@${CANARY}.example`);
    await visitor.rate(5);
    const counted = () => rowsOf('platform_conversations');
    const isCounted = (items: Record<string, unknown>[]) =>
      items.some(({ preview }) => String(preview).includes(CANARY));
    expect(isCounted(await eventually(counted, isCounted, PATIENCE_MS))).toBe(true);
    const visits = async () => (await rowsOf('platform_appointments')).length;
    expect(await eventually(visits, (count) => count === 1, PATIENCE_MS)).toBe(1);
    await answered(`mutation { exportClient(clientId: "${CLIENT}") { state } }`);

    type Exported = { clientExport: { state: string } };
    const exported = () => answered<Exported>(`{ clientExport(clientId: "${CLIENT}") { state } }`);
    const isReady = ({ clientExport }: Exported) => clientExport.state === 'READY';
    expect(isReady(await eventually(exported, isReady, PATIENCE_MS))).toBe(true);

    expect(await seen()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^bucket .* kb\/cennik.md$/),
        `secret stride/${CLIENT}/google-calendar`,
        `table ${CLIENT}-conversations`,
        'table aggregated_stats',
        'table clients_registry',
        'table platform_audit',
        'table platform_conversations',
        'table platform_faq',
        'table platform_people',
        'table platform_personality_variants',
        'user',
      ]),
    );
  },
  LONG,
);

test('is removed by nobody who has not cancelled it, and typed its id', async () => {
  expect(await refused(purge(CLIENT))).toEqual([
    'This client is active. Cancel it before its data is removed.',
  ]);
  await answered(`mutation { cancelClient(clientId: "${CLIENT}") { status } }`);
  expect(await refused(purge('purge-Salon'))).toEqual([
    'To confirm, type the id of the client exactly as it is.',
  ]);
  expect(await refused(purge('purge-nobody', 'purge-nobody'))).toEqual(['There is no such client.']);
  await aClient(stack, 'purge-adopted', { status: 'cancelled' });
  expect((await refused(purge('purge-adopted', 'purge-adopted')))[0]).toMatch(/there before the panel/);
});

test(
  'is removed with everything that was kept of it',
  async () => {
    const Key = { client_id: CLIENT, SK: 'PROFILE' };
    // Functions trust what they know of a living client for a minute, and the removal of rows waits for that.
    await moveClock(stack, { byMs: 120_000 });
    const begun = await answered<{ purgeClient: object }>(purge(CLIENT));
    expect(begun.purgeClient).toEqual({ kind: 'PURGE', state: 'RUNNING' });
    expect((await refused(`mutation { resumeClient(clientId: "${CLIENT}") { status } }`)).length).toBe(1);
    const done = await worked('PURGE');
    expect(done.steps.map(({ state }) => state)).toEqual(Array(5).fill('DONE'));

    expect(await eventually(seen, (places) => places.length === 0, PATIENCE_MS)).toEqual([]);
    const { Item: receipt } = await client.send(new GetCommand({ TableName: 'clients_registry', Key }));
    expect(receipt).toEqual({
      ...Key,
      status: 'purged',
      created_at: expect.any(String),
      purged_at: expect.any(String),
      receipt: {
        operation_id: expect.any(String),
        by: expect.any(String),
        counts: {
          objects: expect.any(Number),
          people: 1,
          platform_analytics_events: expect.any(Number),
          platform_personality_variants: 1,
          platform_faq: 1,
          platform_chat: expect.any(Number),
          platform_audit: expect.any(Number),
          platform_feedback: 1,
          aggregated_stats: expect.any(Number),
          platform_conversations: expect.any(Number),
          platform_appointments: 1,
          clients_registry: 1,
        },
      },
    });
    const named = (await everything(stack)).filter(({ where, text }) => `${where} ${text}`.includes(CLIENT));
    expect(named.map(({ where }) => where).sort()).toEqual([
      // Its place in the list, which says that it is gone.
      'table aggregated_stats',
      // The receipt, and the work that left it.
      'table clients_registry',
      'table clients_registry',
      'table platform_audit',
    ]);
  },
  LONG,
);

test('what comes late of it is written nowhere', async () => {
  const late = createAnalytics({ client, clientId: CLIENT });
  await late.trackConversationStart('late', { source: 'website' });
  await late.flush();
  await untilDelivered(stack);
  const Key = { client_id: CLIENT, session_id: 'late' };
  expect(
    (await client.send(new GetCommand({ TableName: 'platform_conversations', Key }))).Item,
  ).toBeUndefined();
});

test('its domain is free, its id is not', async () => {
  const query = `{ clientAvailability(wantedId: "${CLIENT}", domain: "${CANARY}-salon.pl") { idReason domainReason } }`;
  const { clientAvailability } = await answered<{ clientAvailability: object }>(query);
  expect(clientAvailability).toEqual({ idReason: 'TAKEN', domainReason: null });
});

test('this machine’s page of tables lists what is left', async () => {
  const page = await fetch(`${stack.localUrl}/tables`);
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('clients_registry');
  expect(text).not.toContain(`${CLIENT}-conversations`);
});
