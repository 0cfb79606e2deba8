import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, gives, resolver, serveApi } from '../fixtures/api-server.ts';

const sdl = /* GraphQL */ `
  type Query {
    lambda(mode: String): AWSJSON
    forgotten: AWSJSON
    bare: AWSJSON
    direct(id: ID, mode: String): AWSJSON
    shops(count: Int = 3, mode: String): [Shop!]
  }
  type Shop {
    id: ID!
    mode: String
    batch: AWSJSON
    directBatch: String
  }
`;
const seen = 'export function response(ctx) { return { result: ctx.result, error: ctx.error }; }';
const request = (value: string) => `export function request(ctx) { return ${value}; }\n${seen}`;
const lambda = { dataSourceName: 'lambda' };

const invoked: unknown[] = [];
let api: ApiServer;
beforeAll(async () => {
  api = await serveApi({
    sdl,
    dataSources: { none: { type: 'NONE' }, lambda: { type: 'AWS_LAMBDA', functionName: 'fn' } },
    limits: { requestMs: 500 },
    invoke: async (_name, payload) => {
      invoked.push(payload);
      if (Array.isArray(payload)) return { payload: batchAnswer(payload as Batched[]) };
      const asked = payload as { mode?: string; arguments?: { mode?: string } };
      const mode = asked.mode ?? asked.arguments?.mode;
      if (mode === 'throw') return { errorMessage: 'it broke', errorType: 'CustomError' };
      if (mode === 'lost') throw new Error('connect ECONNREFUSED 127.0.0.1:1');
      if (mode === 'busy') throw Object.assign(new Error('slow down'), { name: 'TooManyRequestsException' });
      if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, 2_000));
      return { payload: { got: payload } };
    },
    resolvers: [
      resolver('Query.lambda', request(`{ operation: 'Invoke', payload: { mode: ctx.args.mode } }`), lambda),
      resolver(
        'Query.forgotten',
        request(`{ operation: 'Invoke', payload: { event: 1 }, invocationType: 'Event' }`),
        lambda,
      ),
      resolver('Query.bare', request(`{ payload: 1 }`), lambda),
      { typeName: 'Query', fieldName: 'direct', ...lambda },
      resolver(
        'Query.shops',
        `export function request(ctx) {
          const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, ctx.args.count);
          return { payload: ids.map((id) => ({ id, mode: ctx.args.mode })) };
        }
        export function response(ctx) { return ctx.result; }`,
      ),
      resolver('Shop.batch', request(`{ operation: 'BatchInvoke', payload: { shop: ctx.source } }`), {
        ...lambda,
        maxBatchSize: 2,
      }),
      { typeName: 'Shop', fieldName: 'directBatch', ...lambda, maxBatchSize: 10 },
      gives('Shop.mode', 'ctx.source.mode'),
    ],
  });
});
afterAll(() => api.close());
beforeEach(() => invoked.splice(0));

interface Batched {
  shop?: { id: string; mode?: string };
  source?: { id: string; mode?: string };
}

/** What the function answers a batch with: the modes are those that a test asks for. */
function batchAnswer(batch: Batched[]): unknown {
  return batch.map(({ shop, source }) => {
    const { id, mode } = shop ?? source!;
    if (mode === 'nulls') return null;
    if (mode === 'errors' && id === 'b')
      return { data: 'half', errorMessage: 'no b', errorType: 'NoB', other: 1 };
    return { data: `${id}!`, other: 1 };
  });
}

const json = (value: unknown) => JSON.parse(String(value)) as Record<string, never>;
const ask = async (mode: string) => {
  const { data } = await api.ask('query Q($mode: String) { lambda(mode: $mode) }', { mode });
  return json(data?.['lambda']);
};

describe('Invoke', () => {
  test('[lambda.invoke] gives the function the payload, and the handler its answer', async () => {
    expect(await ask('x')).toEqual({ result: { got: { mode: 'x' } } });
    expect(invoked).toEqual([{ mode: 'x' }]);
  });

  // What a custom exception's name becomes is told differently by different sources.
  test('[lambda.unhandled, language.data-source-error] an exception is seen by the handler, which need not raise it', async () => {
    const answer = await api.ask('{ lambda(mode: "throw") }');
    expect(answer.errors).toEqual([]);
    expect(json(answer.data?.['lambda'])).toEqual({
      result: null,
      error: { message: 'it broke', type: 'Lambda:Unhandled' },
    });
    expect(await ask('lost')).toMatchObject({ error: { message: 'The function could not be invoked.' } });
  });

  test('[lambda.throttled] a function that is throttled', async () => {
    expect(await ask('busy')).toMatchObject({
      error: { type: 'Lambda:IllegalArgument', message: expect.stringContaining('Rate Exceeded') as string },
    });
  });

  test('[lambda.timeout] a function that takes longer than the request has', async () => {
    expect(await ask('slow')).toMatchObject({
      error: {
        type: 'Lambda:ExecutionTimeoutException',
        message: expect.stringContaining('Execution timed out') as string,
      },
    });
  });

  test('[lambda.event] as an event gives null at once', async () => {
    expect(json((await api.ask('{ forgotten }')).data?.['forgotten'])).toEqual({ result: null });
    expect(invoked).toEqual([{ event: 1 }]);
  });

  test('[errors.missing-operation] is not guessed: a request without operation fails the field', async () => {
    expect((await api.ask('{ bare }')).errors).toMatchObject([
      { path: ['bare'], errorType: 'MappingTemplate', message: "Value for field '$[operation]' not found." },
    ]);
  });
});

describe('BatchInvoke', () => {
  const batch = async (query: string) => {
    const { data, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    return (data as unknown as { shops: { batch: string }[] }).shops.map((shop) => json(shop.batch));
  };

  test('[lambda.batch, lambda.batch-order, lambda.batch-size] asks in lists of the most, in order', async () => {
    const seen = await batch('{ shops { batch } }');
    expect(seen.map(({ result }) => result)).toEqual(['a!', 'b!', 'c!'].map((data) => ({ data, other: 1 })));
    expect(invoked).toEqual([[{ shop: { id: 'a' } }, { shop: { id: 'b' } }], [{ shop: { id: 'c' } }]]);
  });

  test('[lambda.batch-order] null is an answer', async () => {
    expect(await batch('{ shops(mode: "nulls") { batch } }')).toEqual([
      { result: null },
      { result: null },
      { result: null },
    ]);
  });

  test('[lambda.batch-raw] an entry comes as it is, errorMessage or not', async () => {
    const seen = await batch('{ shops(mode: "errors") { batch } }');
    expect(seen[1]).toEqual({ result: { data: 'half', errorMessage: 'no b', errorType: 'NoB', other: 1 } });
  });

  test('[lambda.batch-error] an exception is for all of them', async () => {
    const failing = await serveApi({
      sdl,
      dataSources: { none: { type: 'NONE' }, lambda: { type: 'AWS_LAMBDA', functionName: 'fn' } },
      invoke: () => Promise.resolve({ errorMessage: 'it broke', errorType: 'Error' }),
      resolvers: [
        gives('Query.shops', "[{ id: 'a' }, { id: 'b' }]"),
        resolver('Shop.batch', request(`{ operation: 'BatchInvoke', payload: 1 }`), lambda),
      ],
    });
    const { data } = await failing.ask('{ shops { batch } }');
    const seen = (data as unknown as { shops: { batch: string }[] }).shops.map((shop) => json(shop.batch));
    const error = { message: 'it broke', type: 'Lambda:Unhandled' };
    expect(seen).toEqual([
      { result: null, error },
      { result: null, error },
    ]);
    await failing.close();
  });
});

describe('without code', () => {
  test('[lambda.direct] the function gets the whole context, and its answer is the value', async () => {
    const answer = await api.ask('{ direct(id: "5") }');
    expect(json(answer.data?.['direct'])['got']).toMatchObject({
      arguments: { id: '5' },
      identity: { username: 'ada' },
      info: { fieldName: 'direct', parentTypeName: 'Query' },
      request: { headers: {} },
      stash: {},
      source: null,
      prev: null,
    });
  });

  test('[lambda.direct-error] an exception fails the field', async () => {
    const answer = await api.ask('{ direct(mode: "throw") }');
    expect(answer.data).toEqual({ direct: null });
    expect(answer.errors).toMatchObject([
      { path: ['direct'], errorType: 'Lambda:Unhandled', message: 'it broke' },
    ]);
  });

  test('[lambda.direct-batch] an entry gives its data, or fails alone', async () => {
    const answer = await api.ask('{ shops(mode: "errors") { directBatch } }');
    expect(answer.data).toEqual({
      shops: [{ directBatch: 'a!' }, { directBatch: null }, { directBatch: 'c!' }],
    });
    expect(answer.errors).toMatchObject([
      { path: ['shops', 1, 'directBatch'], errorType: 'NoB', message: 'no b', data: 'half' },
    ]);
    expect(invoked).toHaveLength(1);
    expect(invoked[0]).toMatchObject([
      { source: { id: 'a' } },
      { source: { id: 'b' } },
      { source: { id: 'c' } },
    ]);
  });
});
