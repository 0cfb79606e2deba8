import { describe, expect, it } from 'vitest';
import { owner, resolver } from '../resolver.fixture.ts';

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

describe('Query.clients', () => {
  it('is one query, newest first, whatever the number of clients', async () => {
    const { request } = await resolver('Query.clients');
    expect(request({ identity: owner }).result).toEqual({
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

  it('filters by status in the word of the row; no word means active', async () => {
    const { request } = await resolver('Query.clients');
    const filterFor = (status: string) =>
      (request({ identity: owner, arguments: { status } }).result as { filter: object }).filter;
    expect(filterFor('PAUSED')).toMatchObject({
      expression: '#status = :status',
      expressionValues: { ':status': { S: 'paused' } },
    });
    expect(filterFor('ACTIVE')).toMatchObject({
      expression: '#status = :status OR attribute_not_exists(#status)',
    });
  });

  it('answers from the rows alone', async () => {
    const { response } = await resolver('Query.clients');
    expect(response({ identity: owner, result: { items: [row], nextToken: 'next' } }).result).toEqual({
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
    });
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
