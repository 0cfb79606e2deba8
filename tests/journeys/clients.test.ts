import { randomUUID } from 'node:crypto';
import { GetCommand, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import { aClient, aUser, operator } from '../given/client.ts';
import { ask, eventually, type GraphqlAnswer } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';

const stack = inject('stack');
const client = operator(stack);
const OWN = 'clients-own';
let owner: string, staff: string, ownersEmail: string;

beforeAll(async () => {
  await aClient(stack, OWN);
  await aClient(stack, 'clients-other', { domain: 'clients-other.example' });
  const user = await aUser(stack, { email: 'a@clients.example', group: 'clients', clientId: OWN });
  const owners = stack.users.find(({ group }) => group === 'owners')!;
  ({ idToken: staff } = await tokensOf(stack, user));
  ({ idToken: owner } = await tokensOf(stack, owners));
  ownersEmail = owners.email;
});

interface Told {
  clientId: string;
  companyName: string;
  status: string;
  version: number;
}

const aForm = (more: object = {}) => ({
  clientId: 'clients-new',
  companyName: 'AutoSerwis Kowalski',
  domain: 'clients-new.example',
  contactEmail: 'biuro@kowalski.example',
  subscriptionPlan: 'BASIC',
  monthlyFee: '249.99',
  ...more,
});

const create = (more: object = {}, token = owner) =>
  ask<{ createClient: Told }>(
    stack,
    token,
    `mutation ($input: CreateClientInput!) {
      createClient(input: $input) { clientId companyName status version usage { conversations } } }`,
    { input: aForm(more) },
  );

const update = (clientId: string, version: number, input: object, token = owner) =>
  ask<{ updateClient: Told & { contactPhone: string | null; resources: object | null } }>(
    stack,
    token,
    `mutation ($id: ID!, $version: Int!, $input: UpdateClientInput!) {
      updateClient(clientId: $id, version: $version, input: $input) {
        clientId companyName status version contactPhone resources { conversationsTable } } }`,
    { id: clientId, version, input },
  );

const move = (field: string, clientId: string, token = owner) =>
  ask<Record<string, { status: string; cancelledAt: string | null; dataKeptUntil: string | null }>>(
    stack,
    token,
    `mutation ($id: ID!) { ${field}(clientId: $id) { status cancelledAt dataKeptUntil } }`,
    { id: clientId },
  );

const versionOf = async (clientId: string) => {
  const query = 'query ($id: ID!) { client(clientId: $id) { version } }';
  return (await ask<{ client: { version: number } }>(stack, owner, query, { id: clientId })).data!.client
    .version;
};

/** The keys of every row that says something about clients, and how often each id was told of. */
async function registered(): Promise<string[]> {
  const rows = (await client.send(new ScanCommand({ TableName: 'clients_registry' }))).Items ?? [];
  return rows.map(({ client_id, SK }) => `${client_id} ${SK}`).sort();
}
async function toldOf(clientId: string): Promise<string[]> {
  const query = {
    TableName: 'platform_audit',
    KeyConditionExpression: 'client_id = :id',
    ExpressionAttributeValues: { ':id': clientId },
  };
  return ((await client.send(new QueryCommand(query))).Items ?? []).map(({ action }) => String(action));
}

/** One typed refusal in a plain sentence, about this field of the form. */
function expectRefusal({ errors, data, text }: GraphqlAnswer<object>, field: string): void {
  expect(data).toBeNull();
  expect(errors).toEqual([expect.objectContaining({ errorType: 'BadInput', errorInfo: { field } })]);
  expect(errors[0]!.message).toMatch(/^[A-Z][^\n]+\.$/);
  expect(text).not.toMatch(/clients_registry|\.ts:|node:|Exception/);
}

describe('a client that may not be', () => {
  test.each<[string, string, object]>([
    ['an id with capitals', 'clientId', { clientId: 'Client_A' }],
    ['an id that climbs', 'clientId', { clientId: '../x' }],
    ['an id of two kilobytes', 'clientId', { clientId: 'x'.repeat(2048) }],
    ['a taken id', 'clientId', { clientId: 'stride-services' }],
    ['a reserved id', 'clientId', { clientId: 'PLATFORM' }],
    ['a name of two lines', 'companyName', { companyName: 'Salon\nBella' }],
    ['a name that is a formula', 'companyName', { companyName: '=cmd()' }],
    ['a name that turns text round', 'companyName', { companyName: 'Salon \u202eelleB' }],
    ['a name of nothing but emojis', 'companyName', { companyName: '🦷🦷' }],
    ['a name that shows nothing', 'companyName', { companyName: '\u3164' }],
    ['a name under a pile of accents', 'companyName', { companyName: `a${'\u0301'.repeat(119)}` }],
    ['a negative fee', 'monthlyFee', { monthlyFee: '-1' }],
    ['a fee that is a formula', 'monthlyFee', { monthlyFee: '1e9' }],
    ['an address of the cloud itself', 'domain', { domain: 'http://169.254.169.254' }],
    ['an address of six', 'domain', { domain: '[::1]' }],
    ['a domain with a port', 'domain', { domain: 'clients-new.example:8443' }],
    ['this machine', 'domain', { domain: 'localhost' }],
    ["another's domain", 'domain', { domain: 'https://www.Clients-Other.example/' }],
    ['a NIP with a typing error', 'taxId', { taxId: '5260250275' }],
    ['an address with a header', 'contactEmail', { contactEmail: 'a@b.pl\nBcc: x@b.pl' }],
    [
      'opening hours that overlap',
      'openingHours',
      {
        openingHours: [
          { day: 'MON', from: '09:00', to: '13:00' },
          { day: 'MON', from: '12:00', to: '17:00' },
        ],
      },
    ],
    ['a zone of nowhere', 'timeZone', { timeZone: 'Mars/Base' }],
    ['no conversations', 'limits', { limits: { conversationsPerMonth: 0 } }],
  ])('%s', async (_, field, more) => {
    // What the list of clients says of the other's domain is a few seconds behind.
    if (field === 'domain') await eventually(listed, (ids) => ids.includes('clients-other'));
    const before = await registered();
    expectRefusal(await create(more), field);
    expect(await registered()).toEqual(before);
    expect(await toldOf(aForm(more).clientId)).not.toContain('client_created');
  });

  test('a form that asks as one types hears the same', async () => {
    const query = `{
      taken: clientAvailability(wantedId: "stride-services", domain: "clients-other.example") { ...A }
      reserved: clientAvailability(wantedId: "PLATFORM", domain: "http://169.254.169.254") { ...A }
      malformed: clientAvailability(wantedId: "../x", domain: "x") { ...A }
      free: clientAvailability(wantedId: "clients-free", domain: "https://www.Żółw.pl/kontakt") { ...A }
    } fragment A on ClientAvailability { idReason domainReason domain }`;
    expect((await ask<object>(stack, owner, query)).data).toEqual({
      taken: { idReason: 'TAKEN', domainReason: 'TAKEN', domain: 'clients-other.example' },
      reserved: { idReason: 'RESERVED', domainReason: 'RESERVED', domain: null },
      malformed: { idReason: 'MALFORMED', domainReason: 'MALFORMED', domain: null },
      free: { idReason: null, domainReason: null, domain: 'xn--w-uga1v8h.pl' },
    });
  });

  const listed = async () => {
    interface Data {
      clients: { items: { clientId: string }[] };
    }
    const { data } = await ask<Data>(stack, owner, '{ clients(limit: 100) { items { clientId } } }');
    return data!.clients.items.map(({ clientId }) => clientId);
  };
});

test("a client's user makes, changes and ends no client, and reads nothing of what people did", async () => {
  const before = await registered();
  const answers = [
    await create({}, staff),
    await update('clients-other', 0, { contactPhone: '225550102' }, staff),
    ...(await Promise.all(
      [OWN, 'clients-other'].flatMap((id) =>
        ['pauseClient', 'resumeClient', 'cancelClient'].map((field) => move(field, id, staff)),
      ),
    )),
    await ask(stack, staff, '{ clientAvailability(wantedId: "clients-free") { idReason } }'),
    await ask(stack, staff, '{ audit { items { id } } }'),
  ];
  for (const { data, errors } of answers) {
    expect(data).toBeNull();
    expect(errors.map(({ errorType }) => errorType)).toEqual(['Unauthorized']);
  }
  expect(await registered()).toEqual(before);
});

describe('a new client', () => {
  test('made twice at once is made once, and the other hears that the id is taken', async () => {
    const companyName = 'Salon "Bella" & \'Syn\' <b>';
    const answers = await Promise.all([create({ companyName }), create({ companyName })]);
    const [made] = answers.filter(({ errors }) => errors.length === 0);
    expect(made?.data?.createClient).toEqual({
      clientId: 'clients-new',
      companyName,
      status: 'PROVISIONING',
      version: 1,
      usage: { conversations: 0 },
    });
    expectRefusal(
      answers.find((answer) => answer !== made)!,
      'clientId',
    );
    const rows = await registered();
    expect(rows.filter((key) => key.includes('clients-new'))).toEqual([
      'PLATFORM DOMAIN#clients-new.example',
      'clients-new OPERATION',
      'clients-new PROFILE',
    ]);
    expect((await toldOf('clients-new')).filter((action) => action === 'client_created')).toHaveLength(1);
  });

  test('asked for twice at once by one request is made once, and both hear of it', async () => {
    const form = { clientId: 'clients-named', domain: 'clients-named.example', requestId: randomUUID() };
    const answers = await Promise.all([create(form), create(form)]);
    answers.push(await create(form));
    for (const { data, errors } of answers) {
      expect(errors).toEqual([]);
      expect(data!.createClient).toMatchObject({ clientId: 'clients-named', version: 1 });
    }
    const rows = (await registered()).filter((key) => key.includes('clients-named'));
    expect(rows).toEqual([
      'PLATFORM DOMAIN#clients-named.example',
      'clients-named OPERATION',
      'clients-named PROFILE',
    ]);
    const Key = { client_id: 'clients-named', SK: 'OPERATION' };
    const work = (await client.send(new GetCommand({ TableName: 'clients_registry', Key }))).Item!;
    expect(work).toMatchObject({ kind: 'CREATE', attempt: 1 });
    const created = async () =>
      (await toldOf('clients-named')).filter((action) => action === 'client_created');
    expect(await created()).toHaveLength(1);

    expectRefusal(await create({ ...form, requestId: randomUUID() }), 'clientId');
    expectRefusal(await create({ ...form, requestId: '../x' }), 'requestId');
    expect(await created()).toHaveLength(1);
  });

  test('has its domain to itself', async () => {
    expectRefusal(await create({ clientId: 'clients-second' }), 'domain');
    expect((await registered()).filter((key) => key.startsWith('clients-second'))).toEqual([]);
  });
});

describe('a change', () => {
  test('of what staff may change is theirs; the rest is refused, and resources are not told to them', async () => {
    const version = await versionOf(OWN);
    const { data } = await update(OWN, version, { contactPhone: '+48 22 555 01 02' }, staff);
    expect(data!.updateClient).toMatchObject({
      version: version + 1,
      contactPhone: '+48 22 555 01 02',
      resources: null,
    });
    const fee = await update(OWN, version + 1, { monthlyFee: '0', contactPhone: '' }, staff);
    expect(fee.errors).toEqual([
      expect.objectContaining({
        errorType: 'Unauthorized',
        message: 'Only an owner of the platform can change this.',
      }),
    ]);
    expect(await versionOf(OWN)).toBe(version + 1);
  });

  test('on an older version is refused', async () => {
    const version = await versionOf(OWN);
    const answers = await Promise.all(
      ['First', 'Second'].map((companyName) => update(OWN, version, { companyName })),
    );
    expect(answers.map(({ errors }) => errors[0]?.errorType ?? 'done').sort()).toEqual(['Conflict', 'done']);
    expect((await update(OWN, version, { companyName: 'Third' })).errors[0]).toMatchObject({
      errorType: 'Conflict',
      message: expect.stringMatching(/Reload/) as string,
    });
  });

  test('of nothing writes nothing', async () => {
    const version = await versionOf(OWN);
    const before = await toldOf(OWN);
    expect((await update(OWN, version, { timeZone: 'Europe/Warsaw' })).data!.updateClient.version).toBe(
      version,
    );
    expect(await toldOf(OWN)).toEqual(before);
  });
});

describe("a client's life", () => {
  test('goes by its moves, each told; others are refused with the state', async () => {
    const status = async (field: string) => {
      const { data, errors } = await move(field, OWN);
      return data?.[field]?.status ?? errors[0]!.message;
    };
    expect(await status('pauseClient')).toBe('PAUSED');
    expect(await status('pauseClient')).toBe('This client is paused, so it cannot be paused.');
    expect(await status('resumeClient')).toBe('ACTIVE');
    const cancelled = (await move('cancelClient', OWN)).data!['cancelClient']!;
    const kept = Date.parse(cancelled.dataKeptUntil!) - Date.parse(cancelled.cancelledAt!);
    expect([cancelled.status, kept]).toEqual(['CANCELLED', 90 * 86_400_000]);
    expect((await move('resumeClient', OWN)).data!['resumeClient']).toEqual({
      status: 'ACTIVE',
      cancelledAt: null,
      dataKeptUntil: null,
    });
    const moves = (await toldOf(OWN)).filter((action) => action !== 'client_updated');
    expect(moves).toEqual(['client_paused', 'client_resumed', 'client_cancelled', 'client_resumed']);
    expect((await move('pauseClient', 'clients-nobody')).errors[0]).toMatchObject({
      errorType: 'BadInput',
      message: 'There is no such client.',
    });
  });

  test('ends with its data kept for its time; then owners are told of it until it is removed or comes back', async () => {
    const left = 'clients-left';
    await aClient(stack, left, { company_name: 'Salon "Dawny" <b>' });
    await move('cancelClient', left);
    const overdue = async () => {
      const query = '{ overdueClients { clientId companyName dataKeptUntil } }';
      const { data } = await ask<{ overdueClients: { clientId: string }[] }>(stack, owner, query);
      return data!.overdueClients.filter(({ clientId }) => clientId === left);
    };
    const health = async () => {
      interface Data {
        clients: { items: { clientId: string; health: string }[] };
        client: { health: string };
      }
      const query = `{ clients(status: CANCELLED, limit: 100) { items { clientId health } }
        client(clientId: "${left}") { health } }`;
      const { data } = await ask<Data>(stack, owner, query);
      return [data!.clients.items.find(({ clientId }) => clientId === left)?.health, data!.client.health];
    };
    expect(await health()).toEqual(['STOPPED', 'STOPPED']);
    const command = new UpdateCommand({
      TableName: 'clients_registry',
      Key: { client_id: left, SK: 'PROFILE' },
      UpdateExpression: 'SET data_kept_until = :then',
      ExpressionAttributeValues: { ':then': '2026-01-02T03:04:05.678Z' },
    });
    await client.send(command);
    expect(await eventually(overdue, (clients) => clients.length > 0, 30_000)).toEqual([
      { clientId: left, companyName: 'Salon "Dawny" <b>', dataKeptUntil: '2026-01-02T03:04:05Z' },
    ]);
    expect(await health()).toEqual(['OVERDUE', 'OVERDUE']);
    expect((await ask(stack, staff, '{ overdueClients { clientId } }')).errors).toMatchObject([
      { errorType: 'Unauthorized' },
    ]);
    await move('resumeClient', left);
    expect(await eventually(overdue, (clients) => clients.length === 0, 30_000)).toEqual([]);
    expect((await health())[1]).not.toBe('OVERDUE');
  });

  test('a paused chatbot says so, and answers again when it is resumed', async () => {
    const config = async () => {
      const answer = await fetch(`${stack.chat['stride-services']!}config`);
      return ((await answer.json()) as { paused: boolean }).paused;
    };
    await move('pauseClient', 'stride-services');
    expect(await eventually(config, (paused) => paused)).toBe(true);
    await move('resumeClient', 'stride-services');
    expect(await eventually(config, (paused) => !paused)).toBe(false);
  });

  test('is listed by its state, with its figures', async () => {
    interface Data {
      clients: { items: { clientId: string; recent: { conversations: number } }[]; nextToken: string | null };
    }
    await move('pauseClient', OWN);
    const query = `query ($status: ClientStatus, $next: String) { clients(status: $status, limit: 1, nextToken: $next) {
      items { clientId recent { conversations } } nextToken } }`;
    const paused: string[] = [];
    let next: string | null = null;
    do {
      const { data, errors }: GraphqlAnswer<Data> = await ask<Data>(stack, owner, query, {
        status: 'PAUSED',
        next,
      });
      expect(errors).toEqual([]);
      paused.push(...data!.clients.items.map(({ clientId }) => clientId));
      next = data!.clients.nextToken;
    } while (next);
    expect(paused).toContain(OWN);
    expect(paused).not.toContain('clients-other');
  });
});

test('its conversations are added up in the registry', async () => {
  const analytics = createAnalytics({ client, clientId: 'clients-other' });
  for (const session of ['one', 'two', 'three']) await analytics.trackConversationStart(session, {});
  await analytics.flush();
  const row = async () => {
    const Key = { client_id: 'clients-other', SK: 'PROFILE' };
    return (await client.send(new GetCommand({ TableName: 'clients_registry', Key }))).Item!;
  };
  const isThere = (found: Record<string, unknown>) =>
    found['total_conversations'] === 3 && found['last_activity'] !== undefined;
  const counted = await eventually(row, isThere);
  expect(counted).toMatchObject({ total_conversations: 3, company_name: 'Firma clients-other' });
  expect(Date.parse(String(counted['last_activity']))).toBeGreaterThan(Date.now() - 3_600_000);
  const query = '{ client(clientId: "clients-other") { totalConversations lastActivityAt } }';
  expect((await ask<object>(stack, owner, query)).data).toMatchObject({ client: { totalConversations: 3 } });
});

describe('what people did', () => {
  const AUDIT = `query ($filter: AuditFilter, $limit: Int, $next: String) {
    audit(filter: $filter, limit: $limit, nextToken: $next) {
      items { id clientId action actorEmail before after } nextToken } }`;
  interface Data {
    audit: {
      items: {
        id: string;
        clientId: string;
        action: string;
        actorEmail: string;
        before: string | null;
        after: string;
      }[];
      nextToken: string | null;
    };
  }
  const audit = (filter: object, more: object = {}) =>
    ask<Data>(stack, owner, AUDIT, { filter, limit: 100, ...more });

  test('is told of one client newest first, with what changed and nothing else', async () => {
    const { data } = await audit({ client: OWN, action: 'client_paused', actorEmail: ownersEmail });
    const [last] = data!.audit.items;
    expect(last).toMatchObject({ clientId: OWN, actorEmail: ownersEmail });
    expect([JSON.parse(last!.before!), JSON.parse(last!.after)]).toEqual([
      { status: 'active' },
      { status: 'paused' },
    ]);
  });

  test('is told of all clients month by month, in pages without a gap', async () => {
    const whole = (await audit({})).data!.audit.items;
    expect(new Set(whole.map(({ clientId }) => clientId)).size).toBeGreaterThan(1);
    const turned: string[] = [];
    let next: string | null = null;
    do {
      const page: Data['audit'] = (await audit({}, { limit: 3, next })).data!.audit;
      turned.push(...page.items.map(({ id }) => id));
      next = page.nextToken;
    } while (next);
    expect(new Set(turned).size).toBe(turned.length);
    const known = new Set(whole.map(({ id }) => id));
    // What happens meanwhile comes before the first page.
    expect(turned.filter((id) => known.has(id))).toEqual([...known]);
    expect((await audit({ month: '2020-01' })).data!.audit.items).toEqual([]);
  });

  test('a question that makes no sense is refused', async () => {
    for (const filter of [{ month: 'now' }, { client: '../x' }]) {
      expect((await audit(filter)).errors[0]).toMatchObject({ errorType: 'BadInput' });
    }
    expect((await audit({}, { next: 'abc' })).errors[0]).toMatchObject({ errorType: 'BadInput' });
    expect((await audit({}, { limit: 0 })).errors[0]).toMatchObject({ errorType: 'BadInput' });
  });
});
