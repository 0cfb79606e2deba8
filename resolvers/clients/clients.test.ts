import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../local/appsync/evaluate.ts';
import { PLAN_LIMITS } from '../../domain/clients/plans.ts';
import { owner, resolver, staffOf } from '../resolver.fixture.ts';

/** Somebody talked to it an hour ago. */
const lastActivity = new Date(Date.now() - 3_600_000).toISOString();
const row = {
  client_id: 'PLATFORM',
  period: 'C#2026-01-02T03:04:05.000000Z#auto-kowalski',
  id: 'auto-kowalski',
  name: 'AutoSerwis Kowalski',
  status: 'active',
  plan: 'pro',
  fee: 800,
  created_at: '2026-01-02T03:04:05.000000Z',
  tz: 'Europe/Warsaw',
  lang: 'pl',
  last_activity: lastActivity,
  n30: 12,
  av30: 3,
  co30: 1_250_000,
};

/** What a step leaves to the next one. */
const after = ({ stash }: Evaluation) => stash;

describe('Query.clients', () => {
  const page = async (step: string, call: object = {}) =>
    (await resolver(`Query.clients.${step}`)).request({ identity: owner, ...call });

  it('is one query, newest first, whatever the number of clients', async () => {
    expect(await page('1-of-status')).toMatchObject({ early: {}, result: null });
    expect((await page('2-rows')).result).toEqual({
      operation: 'Query',
      query: {
        expression: '#pk = :platform AND begins_with(#sk, :list)',
        expressionNames: { '#pk': 'client_id', '#sk': 'period' },
        expressionValues: { ':platform': { S: 'PLATFORM' }, ':list': { S: 'C#' } },
      },
      scanIndexForward: false,
      limit: 50,
    });
  });

  it('reads those of one status from the index of the registry', async () => {
    expect((await page('1-of-status', { arguments: { status: 'PAUSED', limit: 7 } })).result).toMatchObject({
      operation: 'Query',
      index: 'status-created_at-index',
      query: { expressionValues: { ':status': { S: 'paused' } } },
      scanIndexForward: false,
      limit: 7,
    });
  });

  it('reads their figures beside them, if they are asked for', async () => {
    const rows = [{ id: 'auto-kowalski', created_at: '2026-01-02T03:04:05.000000Z' }];
    const asking = (selectionSetGraphQL: string, stash: object = { rows }) =>
      page('2-rows', {
        arguments: { status: 'PAUSED' },
        stash,
        info: { parentTypeName: 'Query', fieldName: 'clients', selectionSetGraphQL },
      });
    const keys = [{ client_id: { S: 'PLATFORM' }, period: { S: row.period } }];
    expect((await asking('{ items { ...Client } }')).result).toEqual({
      operation: 'BatchGetItem',
      tables: { aggregated_stats: { keys } },
    });
    expect(await asking('{ items { clientId companyName } }')).toMatchObject({ early: {}, result: null });
    expect(await asking('{ items { ...Client } }', { rows: [] })).toMatchObject({ early: {}, result: null });
  });

  it('tells a client of the index as it tells one of the list', async () => {
    const index = await resolver('Query.clients.1-of-status');
    const profile = {
      client_id: 'auto-kowalski',
      SK: 'PROFILE',
      company_name: 'AutoSerwis Kowalski',
      status: 'active',
      subscription_plan: 'pro',
      monthly_fee: 800,
      created_at: row.created_at,
      time_zone: 'Europe/Warsaw',
      language: 'pl',
      last_activity: '2026-01-03T00:00:00Z',
      company_facts: 'x',
    };
    const items = [profile, { ...profile, client_id: 'new' }];
    const stash = after(index.response({ identity: owner, result: { items } }));
    const rows = await resolver('Query.clients.2-rows');
    const { response } = await resolver('Query.clients');
    const told = (evaluation: Evaluation) =>
      (response({ identity: owner, stash: after(evaluation) }).result as { items: object[] }).items;
    const result = { data: { aggregated_stats: [row, null] }, unprocessedKeys: {} };
    const figures = { identity: owner, arguments: { status: 'ACTIVE' }, stash, result };
    const [fromIndex, unlisted] = told(rows.response(figures));
    const [fromList] = told(rows.response({ identity: owner, result: { items: [row] } }));
    expect(fromIndex).toEqual(fromList);
    expect(unlisted).toMatchObject({ clientId: 'new', recent: { conversations: 0 } });
  });

  it('is no list at all where figures could not be read', async () => {
    const { response } = await resolver('Query.clients.2-rows');
    const result = { data: {}, unprocessedKeys: { aggregated_stats: [{ client_id: 'PLATFORM' }] } };
    const call = { identity: owner, arguments: { status: 'ACTIVE' }, stash: { rows: [row] }, result };
    expect(response(call).error).toMatchObject({ errorType: 'Unavailable' });
  });

  it('answers from the rows alone', async () => {
    const { response } = await resolver('Query.clients');
    expect(response({ identity: owner, stash: { rows: [row], nextToken: 'next' } }).result).toEqual({
      items: [
        {
          clientId: 'auto-kowalski',
          companyName: 'AutoSerwis Kowalski',
          domain: null,
          status: 'ACTIVE',
          subscriptionPlan: 'PRO',
          monthlyFee: { amount: '800.00', currency: 'PLN' },
          contactEmail: null,
          contactPhone: null,
          createdAt: '2026-01-02T03:04:05.000000Z',
          deployedAt: null,
          timeZone: 'Europe/Warsaw',
          language: 'pl',
          lastActivityAt: lastActivity,
          health: 'GOOD',
          dataKeptUntil: null,
          recent: {
            conversations: 12,
            appointmentsVerified: 3,
            cost: { amount: '1.250000', currency: 'USD' },
          },
        },
      ],
      nextToken: 'next',
    });
  });
});

describe('clients that have left', () => {
  const kept = '2026-01-02T03:04:05';

  it('are overdue in every list once the time that their data is kept is over', async () => {
    const { response } = await resolver('Query.clients');
    const over = { ...row, status: 'cancelled', kept };
    const rows = [over, { ...over, kept: '2999-01-02T03:04:05' }, { ...over, status: 'active' }];
    const { items } = response({ identity: owner, stash: { rows } }).result as { items: object[] };
    expect(items).toMatchObject([
      { health: 'OVERDUE', dataKeptUntil: `${kept}Z` },
      { health: 'STOPPED' },
      { health: 'GOOD' },
    ]);
    const { response: one } = await resolver('Query.client');
    const profile = { client_id: 'auto-kowalski', status: 'cancelled', data_kept_until: `${kept}.123Z` };
    expect(one({ identity: owner, stash: { profile }, prev: { result: null } }).result).toMatchObject({
      health: 'OVERDUE',
      dataKeptUntil: `${kept}.123Z`,
    });
  });

  it('and are overdue are one query of their rows up to now, and nothing else', async () => {
    const { request, response } = await resolver('Query.overdueClients');
    const asked = request({ identity: owner }).result as {
      query: { expressionValues: Record<string, { S: string }> };
    };
    expect(asked).toMatchObject({
      operation: 'Query',
      query: {
        expression: '#pk = :platform AND #sk BETWEEN :first AND :last',
        expressionNames: { '#pk': 'client_id', '#sk': 'period' },
        expressionValues: { ':platform': { S: 'PLATFORM' }, ':first': { S: 'K#' } },
      },
      limit: 20,
    });
    const last = asked.query.expressionValues[':last']!.S;
    expect(Math.abs(Date.parse(last.slice(2)) - Date.now())).toBeLessThan(60_000);
    const items = [
      { id: 'auto-kowalski', name: 'AutoSerwis', kept },
      { id: 'salon-bella', kept },
    ];
    expect(response({ identity: owner, result: { items } }).result).toEqual([
      { clientId: 'auto-kowalski', companyName: 'AutoSerwis', dataKeptUntil: `${kept}Z` },
      { clientId: 'salon-bella', companyName: 'salon-bella', dataKeptUntil: `${kept}Z` },
    ]);
  });
});

describe('Query.client', () => {
  it("reads the registry, then the client's row of the list by the registry's words", async () => {
    const profile = await resolver('Query.client.1-profile');
    const figures = await resolver('Query.client.2-figures');
    const call = { identity: owner, arguments: { clientId: 'stride-services' } };
    const where = { parentTypeName: 'Query', fieldName: 'client' };
    expect(profile.request(call).result).toEqual({
      operation: 'GetItem',
      key: { client_id: { S: 'stride-services' }, SK: { S: 'PROFILE' } },
    });
    const stash = { profile: { client_id: 'stride-services', created_at: '2025-12-15' } };
    const selecting = (selectionSetGraphQL: string) =>
      figures.request({ ...call, stash, info: { ...where, selectionSetGraphQL } });
    expect(selecting('{ companyName last: lastActivityAt }').result).toEqual({
      operation: 'GetItem',
      key: { client_id: { S: 'PLATFORM' }, period: { S: 'C#2025-12-15#stride-services' } },
    });
    expect(selecting('{ companyName ...Some }').result).toMatchObject({ operation: 'GetItem' });
    expect(selecting('{ companyName timeZone }')).toMatchObject({ early: {}, result: null });
  });

  it('reads nothing more where there is no such client', async () => {
    const { request } = await resolver('Query.client.2-figures');
    expect(request({ identity: owner, stash: { profile: null } })).toMatchObject({ early: {}, result: null });
  });

  it("takes the owner's first row, which lacks most attributes", async () => {
    const { response } = await resolver('Query.client');
    const profile = {
      client_id: 'stride-services',
      SK: 'PROFILE',
      lambda_function_name: 'stride',
      status: 'active',
    };
    const answer = response({ identity: owner, stash: { profile }, prev: { result: null } });
    expect(answer.result).toMatchObject({
      clientId: 'stride-services',
      companyName: 'stride-services',
      status: 'ACTIVE',
      createdAt: '1970-01-01T00:00:00Z',
      timeZone: 'Europe/Warsaw',
      monthlyFee: null,
      recent: { conversations: 0, cost: { amount: '0.000000' } },
      version: 0,
      staffMayInvite: false,
      settings: {
        openingHours: [],
        closedDays: [],
        appointmentMinutes: 60,
        companyFacts: '',
        features: [],
        limits: { conversationsPerMonth: 1000, knowledgeMegabytes: 50 },
        branding: { primaryColor: '#4f46e5', logoPath: null, suggestions: [] },
      },
      resources: { conversationsTable: 'stride-services-conversations', bucket: null },
    });
  });

  it('tells how the chatbot works', async () => {
    const { response } = await resolver('Query.client');
    const profile = {
      client_id: 'auto-kowalski',
      opening_hours: { sat: [{ from: '10:00', to: '14:00' }], mon: [{ from: '09:00', to: '17:00' }] },
      features_enabled: ['calendar', 'mind_reading'],
      limits: { max_conversations_monthly: 7 },
      branding: {
        primary_color: '#112233',
        logo_key: 'assets/logo.png',
        greeting: { pl: 'Cześć!' },
        suggestions: { en: ['Hours?', 'Prices?'] },
      },
    };
    const { result } = response({ identity: owner, stash: { profile }, prev: { result: null } });
    expect((result as { settings: object }).settings).toMatchObject({
      openingHours: [
        { day: 'MON', from: '09:00', to: '17:00' },
        { day: 'SAT', from: '10:00', to: '14:00' },
      ],
      features: ['CALENDAR'],
      limits: { conversationsPerMonth: 7, tokensPerSession: 100_000 },
      branding: {
        primaryColor: '#112233',
        logoPath: 'logo',
        greeting: [
          { language: 'pl', text: 'Cześć!' },
          { language: 'en', text: 'Hello, how can I help?' },
        ],
        suggestions: [
          { language: 'en', text: 'Hours?' },
          { language: 'en', text: 'Prices?' },
        ],
      },
    });
  });

  it('tells owners what was made in AWS, and staff nothing of it', async () => {
    const { response } = await resolver('Query.client');
    const call = { stash: { profile: { client_id: 'auto-kowalski' } }, prev: { result: null } };
    expect(response({ ...call, identity: owner }).result).toMatchObject({ resources: { stackName: null } });
    const staff = response({ ...call, identity: staffOf('auto-kowalski') });
    expect(staff.result).toMatchObject({ clientId: 'auto-kowalski', resources: null });
  });

  it("gives Python's instants, which have no offset, their Z", async () => {
    const { response } = await resolver('Query.client');
    const profile = { client_id: 'stride-services', created_at: '2025-12-15T10:30:45.123456' };
    const { result } = response({ identity: owner, stash: { profile }, prev: { result: null } });
    expect(result).toMatchObject({ createdAt: '2025-12-15T10:30:45.123456Z' });
  });

  it('is null where there is none', async () => {
    const { response } = await resolver('Query.client');
    expect(response({ identity: owner, stash: { profile: null }, prev: { result: null } }).result).toBeNull();
  });
});

it('Query.plans tells what createClient takes where nothing else is agreed on', async () => {
  const { response } = await resolver('Query.plans');
  const plans = response({ identity: owner }).result as { name: string; limits: object }[];
  expect(plans.map(({ name }) => name)).toEqual(['BASIC', 'PRO', 'ENTERPRISE']);
  expect(plans[1]!.limits).toEqual({
    conversationsPerMonth: PLAN_LIMITS.PRO.max_conversations_monthly,
    knowledgeMegabytes: PLAN_LIMITS.PRO.max_kb_size_mb,
    tokensPerSession: PLAN_LIMITS.PRO.max_tokens_per_session,
    tokensPerVisitorDay: PLAN_LIMITS.PRO.max_tokens_per_visitor_daily,
  });
});

describe('Client.usage', () => {
  const source = { clientId: 'auto-kowalski', timeZone: 'Pacific/Kiritimati', version: 0 };
  const month = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 7);

  it("reads the month's count against the limit and its tokens, in the client's own month", async () => {
    const usage = await resolver('Client.usage');
    const stash = after(usage.request({ identity: owner, source }));
    const count = await resolver('Client.usage.1-conversations');
    expect(count.request({ identity: owner, source, stash }).result).toEqual({
      operation: 'GetItem',
      key: { client_id: { S: 'auto-kowalski' }, item: { S: `month#${month}` } },
    });
    const counted = after(count.response({ identity: owner, source, stash, result: { conversations: 7 } }));
    const tokens = await resolver('Client.usage.2-tokens');
    expect(tokens.request({ identity: owner, source, stash }).result).toEqual({
      operation: 'GetItem',
      key: { client_id: { S: 'auto-kowalski' }, period: { S: `M#${month}` } },
    });
    const call = { identity: owner, source, stash: counted };
    expect(usage.response({ ...call, prev: { result: { ti: 10, to: 2 } } }).result).toEqual({
      month,
      conversations: 7,
      tokens: 12,
    });
    expect(usage.response({ ...call, prev: { result: null } }).result).toMatchObject({ tokens: 0 });
  });

  it('is not told of clients in lists', async () => {
    const usage = await resolver('Client.usage');
    const listed = { clientId: 'auto-kowalski', timeZone: 'Europe/Warsaw' };
    expect(usage.request({ identity: owner, source: listed, stash: {} })).toMatchObject({
      early: {},
      result: null,
    });
  });
});

describe('a refusal of the function', () => {
  it('keeps its type, its sentence and the field that it speaks of', async () => {
    const { response } = await resolver('Mutation.createClient');
    const error = { type: 'BadInput', message: 'Choose another.', field: 'clientId' };
    expect(response({ identity: owner, result: { error } }).error).toMatchObject({
      errorType: 'BadInput',
      message: 'Choose another.',
      errorInfo: { field: 'clientId' },
    });
  });
});
