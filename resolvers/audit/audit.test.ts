import { describe, expect, it } from 'vitest';
import { owner, resolver } from '../resolver.fixture.ts';

const asking = async (filter: object, more: object = {}) =>
  (await resolver('Query.audit')).request({ identity: owner, arguments: { filter, ...more } });

describe('Query.audit', () => {
  it('reads a month of all clients from the index, this one unless told', async () => {
    const now = new Date().toISOString().slice(0, 7);
    expect((await asking({})).result).toEqual({
      operation: 'Query',
      index: 'month-at_id-index',
      query: {
        expression: '#month = :month',
        expressionNames: { '#month': 'month' },
        expressionValues: { ':month': { S: now } },
      },
      scanIndexForward: false,
      limit: 50,
    });
    expect((await asking({ month: '2026-02' })).result).toMatchObject({
      query: { expressionValues: { ':month': { S: '2026-02' } } },
    });
  });

  it("reads one client's from the table, of one month if told", async () => {
    const { result } = await asking(
      { client: 'auto-kowalski', month: '2026-02' },
      { limit: 7, nextToken: 'next' },
    );
    expect(result).toEqual({
      operation: 'Query',
      query: {
        expression: '#client = :client AND begins_with(#at, :month)',
        expressionNames: { '#client': 'client_id', '#at': 'at_id' },
        expressionValues: { ':client': { S: 'auto-kowalski' }, ':month': { S: '2026-02' } },
      },
      scanIndexForward: false,
      limit: 7,
      nextToken: 'next',
    });
    expect((await asking({ client: 'PLATFORM' })).error).toBeNull();
  });

  it('narrows by who and by what', async () => {
    expect(
      (await asking({ actorEmail: 'owner@stride.example', action: 'client_paused' })).result,
    ).toMatchObject({
      filter: {
        expression: '#actor_email = :actor_email AND #action = :action',
        expressionNames: { '#actor_email': 'actor_email', '#action': 'action' },
        expressionValues: {
          ':actor_email': { S: 'owner@stride.example' },
          ':action': { S: 'client_paused' },
        },
      },
    });
  });

  it.each([{ month: '2026-13' }, { month: 'now' }, { client: 'Client_A' }, { client: "x' OR 1" }])(
    'refuses %j',
    async (filter) => {
      expect((await asking(filter)).error).toMatchObject({ errorType: 'BadInput' });
    },
  );

  it('tells what changed as JSON', async () => {
    const { response } = await resolver('Query.audit');
    const row = {
      client_id: 'auto-kowalski',
      at_id: '2026-11-26T10:00:00.000Z#1f0c',
      actor_id: '7',
      actor_email: 'owner@stride.example',
      action: 'client_updated',
      before: { monthly_fee: 249.99 },
      after: { monthly_fee: 249.9, company_name: 'Salon "Bella"' },
    };
    expect(response({ identity: owner, result: { items: [row], nextToken: null } }).result).toEqual({
      items: [
        {
          id: '1f0c',
          clientId: 'auto-kowalski',
          at: '2026-11-26T10:00:00.000Z',
          actorEmail: 'owner@stride.example',
          actorId: '7',
          action: 'client_updated',
          target: null,
          before: '{"monthly_fee":249.99}',
          after: '{"monthly_fee":249.9,"company_name":"Salon \\"Bella\\""}',
        },
      ],
      nextToken: null,
    });
  });
});
