import { describe, expect, it } from 'vitest';
import { owner, resolver, staffOf } from '../resolver.fixture.ts';

const row = {
  client_id: 'auto-kowalski',
  session_id: 's-1',
  started_key: '2026-11-23#2026-11-23T10:00:00.000000Z#s-1',
  started_at: '2026-11-23T10:00:00.000000Z',
  last_activity_at: '2026-11-23T10:05:00.000000Z',
  received: 3,
  sent: 2,
  outcome: 'APPOINTMENT_CREATED',
  source: 'WEBSITE',
  device: 'MOBILE',
  cost: 2100,
  ti: 1500,
  to: 120,
  preview: 'Dzień dobry, WYMIANA opon?',
};
const call = (filter: object | null = null, more: object = {}) => ({
  identity: owner,
  arguments: { clientId: 'auto-kowalski', filter, ...more },
});

describe('Query.conversations', () => {
  it("asks the index for one client's rows between local days, newest first", async () => {
    const { request } = await resolver('Query.conversations');
    const { result } = request(
      call({ from: '2026-11-01', to: '2026-11-23' }, { limit: 100, nextToken: 't' }),
    );
    expect(result).toEqual({
      operation: 'Query',
      index: 'client_id-started_key-index',
      query: {
        expression: '#client = :client AND #key BETWEEN :first AND :last',
        expressionNames: { '#client': 'client_id', '#key': 'started_key' },
        expressionValues: {
          ':client': { S: 'auto-kowalski' },
          ':first': { S: '2026-11-01' },
          ':last': { S: '2026-11-23~' },
        },
      },
      scanIndexForward: false,
      limit: 100,
      nextToken: 't',
    });
  });

  it('has DynamoDB apply what it can', async () => {
    const { request } = await resolver('Query.conversations');
    const { result } = request(
      call({ outcome: 'ESCALATED', source: 'WHATSAPP', device: null, minRating: 4 }),
    );
    expect((result as { filter: object }).filter).toEqual({
      expression: '#outcome = :outcome AND #source = :source AND #rating >= :rating',
      expressionNames: { '#outcome': 'outcome', '#source': 'source', '#rating': 'rating' },
      expressionValues: { ':outcome': { S: 'ESCALATED' }, ':source': { S: 'WHATSAPP' }, ':rating': { N: 4 } },
    });
  });

  it('searches the page it read, upper and lower case alike, in words and ids', async () => {
    const { request, response } = await resolver('Query.conversations');
    const found = (search: string) => {
      const { stash } = request(call({ search }));
      const { result } = response({ ...call({ search }), stash, result: { items: [row], nextToken: 'n' } });
      return (result as { items: object[] }).items.length;
    };
    expect([found('wymiana OPON'), found('S-1'), found('  '), found('dentysta')]).toEqual([1, 1, 1, 0]);
  });

  it('maps a row to the schema', async () => {
    const { response } = await resolver('Query.conversations');
    const { result } = response({
      ...call(),
      stash: { search: '' },
      result: { items: [row], nextToken: null },
    });
    expect(result).toEqual({
      items: [
        {
          clientId: 'auto-kowalski',
          sessionId: 's-1',
          startedAt: '2026-11-23T10:00:00.000000Z',
          lastActivityAt: '2026-11-23T10:05:00.000000Z',
          messageCount: 5,
          outcome: 'APPOINTMENT_CREATED',
          rating: null,
          source: 'WEBSITE',
          device: 'MOBILE',
          language: null,
          cost: { amount: '0.002100', currency: 'USD' },
          tokensInput: 1500,
          tokensOutput: 120,
          preview: 'Dzień dobry, WYMIANA opon?',
          variantId: null,
        },
      ],
      nextToken: null,
    });
  });

  it.each([
    [{ limit: 0 }, 'Ask for 1 to 100 rows a page.'],
    [{ limit: -1 }, 'Ask for 1 to 100 rows a page.'],
    [{ limit: 1000 }, 'Ask for 1 to 100 rows a page.'],
    [{ filter: { from: '2026-11-24', to: '2026-11-23' } }, 'The first day must not be after the last day.'],
    [{ filter: { from: '2026-11-24Z' } }, 'Write days as YYYY-MM-DD.'],
    [{ filter: { minRating: 0 } }, 'A rating is 1 to 5.'],
    [{ filter: { minRating: 6 } }, 'A rating is 1 to 5.'],
    [{ filter: { search: 'x'.repeat(101) } }, 'Search for at most 100 characters.'],
  ])('refuses %j with a plain sentence', async (bad, message) => {
    const { request } = await resolver('Query.conversations');
    const { error } = request({ identity: owner, arguments: { clientId: 'auto-kowalski', ...bad } });
    expect(error).toMatchObject({ message, errorType: 'BadInput' });
  });

  it.each([
    [
      'DynamoDB:UserIllegalArgumentException',
      'com.amazonaws.deepdish.common.pagination.InvalidPaginationTokenException: Invalid pagination token given.',
    ],
    [
      'DynamoDB:DynamoDbException',
      'The provided starting key is outside the range of specified key conditions (Service: DynamoDb)',
    ],
  ])('calls a cursor that is not of this list bad input (%s)', async (type, message) => {
    const { response } = await resolver('Query.conversations');
    expect(response({ ...call(), error: { type, message } }).error).toMatchObject({
      errorType: 'BadInput',
      message: 'This page cursor is not valid here. Start from the first page.',
    });
  });

  it('says nothing of why the table cannot be read', async () => {
    const { response } = await resolver('Query.conversations');
    const cause = {
      type: 'DynamoDB:DynamoDbException',
      message: 'arn:aws:dynamodb:table/platform_conversations',
    };
    expect(response({ ...call(), error: cause }).error).toMatchObject({
      errorType: 'Unavailable',
      message: 'The conversations cannot be read right now. Try again.',
    });
  });
});

describe('Query.conversation', () => {
  it('hides rows that are no conversation', async () => {
    const { response } = await resolver('Query.conversation');
    const marker = { client_id: 'auto-kowalski', session_id: 's-1#seen#1' };
    expect(response({ ...call(), result: marker }).result).toBeNull();
    expect(response({ ...call(), result: null }).result).toBeNull();
    expect(response({ ...call(), result: row }).result).toMatchObject({ sessionId: 's-1' });
  });
});

describe('Query.messages', () => {
  const arguments_ = { clientId: 'auto-kowalski', sessionId: 's-1', limit: 20, nextToken: 't' };

  it('hands the call to the function, with the client that the gate let through', async () => {
    const { request } = await resolver('Query.messages');
    const identity = staffOf('auto-kowalski');
    expect(request({ identity, arguments: arguments_ }).result).toEqual({
      operation: 'Invoke',
      payload: {
        field: 'Query.messages',
        arguments: arguments_,
        source: null,
        caller: { id: '', email: null, isOwner: false },
        clientId: 'auto-kowalski',
      },
    });
  });

  it("raises the function's refusal, and hides what it threw", async () => {
    const { response } = await resolver('Query.messages');
    const refusal = { error: { type: 'BadInput', message: 'This page cursor is not valid here.' } };
    expect(response({ result: refusal }).error).toMatchObject({
      errorType: 'BadInput',
      message: 'This page cursor is not valid here.',
    });
    const thrown = { type: 'Lambda:Unhandled', message: 'ResourceNotFoundException: table x' };
    expect(response({ error: thrown }).error).toMatchObject({
      errorType: 'Unavailable',
      message: 'The messages cannot be read right now. Try again.',
    });
  });
});

describe('subscriptions', () => {
  it('are filtered by the server', async () => {
    const { response } = await resolver('Subscription.onMessage');
    const identity = staffOf('auto-kowalski');
    const filterOf = (more: object) =>
      response({ identity, arguments: { clientId: 'auto-kowalski', ...more } }).subscriptionFilter;
    const ofClient = { fieldName: 'clientId', operator: 'eq', value: 'auto-kowalski' };
    const ofSession = { fieldName: 'sessionId', operator: 'eq', value: 's-1' };
    expect(filterOf({})).toEqual({ filterGroup: [{ filters: [ofClient] }] });
    expect(filterOf({ sessionId: null })).toEqual({ filterGroup: [{ filters: [ofClient] }] });
    expect(filterOf({ sessionId: 's-1' })).toEqual({ filterGroup: [{ filters: [ofClient, ofSession] }] });
  });

  it('publishes a message with its cost as money', async () => {
    const { request, response } = await resolver('Mutation.publishMessage');
    const message = {
      clientId: 'auto-kowalski',
      sessionId: 's-1',
      role: 'ASSISTANT',
      text: 'Tak',
      cost: '0.000420',
    };
    const { result } = request({ arguments: { message } });
    expect(result).toEqual({ payload: message });
    expect(response({ result: message }).result).toEqual({
      ...message,
      cost: { amount: '0.000420', currency: 'USD' },
    });
    expect(response({ result: { ...message, cost: null } }).result).toMatchObject({ cost: null });
  });
});
