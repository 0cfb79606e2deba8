import { describe, expect, test } from 'vitest';
import { gives, resolver, serveApi } from './fixtures/api-server.ts';
import { awsLimits } from './limits.ts';

const sdl = /* GraphQL */ `
  type Query {
    hello: String
    deep: Node
    strict: Strict
    many: [Node]
  }
  type Node {
    id: ID
    own: String
    child: Node
  }
  type Strict {
    child: Inner!
  }
  type Inner {
    id: ID!
  }
`;
const none = (functionId: string) => ({
  functionId,
  dataSourceName: 'none',
  code: 'export function request() { return {}; } export function response() { return null; }',
});
const slow = (milliseconds: number) => ({
  dataSources: {
    none: { type: 'NONE' as const },
    lambda: { type: 'AWS_LAMBDA' as const, functionName: 'f' },
  },
  invoke: async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { payload: 'late' };
  },
});

describe('a query', () => {
  test('[limits.depth] a field too deep fails alone; leaves are levels', async () => {
    const value = '{ id: 1, child: { id: 2, child: { id: 3 } } }';
    const limited = await serveApi({ sdl, queryDepthLimit: 3, resolvers: [gives('Query.deep', value)] });
    const fits = await limited.ask('{ deep { child { id } } }');
    expect(fits).toMatchObject({ data: { deep: { child: { id: '2' } } }, errors: [] });
    const answer = await limited.ask('{ deep { id child { id child { id } } } }');
    expect(answer.data).toEqual({ deep: { id: '1', child: { id: '2', child: { id: null } } } });
    expect(answer.errors).toMatchObject([
      { path: ['deep', 'child', 'child', 'id'], errorType: 'QueryDepthLimitReached' },
    ]);
    await limited.close();
  });

  test('[limits.depth-null] the null of a field too deep climbs', async () => {
    const limited = await serveApi({
      sdl,
      queryDepthLimit: 2,
      resolvers: [gives('Query.strict', '{ child: { id: 1 } }')],
    });
    const answer = await limited.ask('{ strict { child { id } } }');
    expect(answer.data).toEqual({ strict: null });
    expect(answer.errors).toMatchObject([{ errorType: 'QueryDepthLimitReached' }]);
    await limited.close();
  });

  test('[limits.resolvers] resolvers beyond the limit fail, earlier ones stand', async () => {
    const limited = await serveApi({ sdl, resolverCountLimit: 2, resolvers: [gives('Query.hello', "'x'")] });
    const answer = await limited.ask('{ a: hello b: hello c: hello }');
    expect(answer.data).toEqual({ a: 'x', b: 'x', c: null });
    expect(answer.errors).toMatchObject([{ path: ['c'], errorType: 'ResolverExecutionLimitReached' }]);
    await limited.close();
  });

  test('[limits.resolvers-default] runs 10,000 resolvers and not one more', async () => {
    const api = await serveApi({
      sdl,
      ...slow(0),
      invoke: () => Promise.resolve({ payload: Array.from({ length: 10_000 }, () => ({})) }),
      resolvers: [
        { typeName: 'Query', fieldName: 'many', dataSourceName: 'lambda' },
        gives('Node.own', "'x'"),
      ],
    });
    const { data, errors } = await api.ask('{ many { own } }');
    const nodes = (data as unknown as { many: { own: string | null }[] }).many;
    expect(nodes.filter(({ own }) => own === 'x')).toHaveLength(9_999);
    expect(errors).toMatchObject([
      { path: ['many', 9_999, 'own'], errorType: 'ResolverExecutionLimitReached' },
    ]);
    await api.close();
  });

  test('[limits.request] has 30 s, then its fields are ExecutionTimeout', async () => {
    expect(awsLimits.requestMs).toBe(30_000);
    const late = `export function request(ctx) { return { operation: 'Invoke', payload: null }; }
      export function response(ctx) { return ctx.error ? ctx.error.type : ctx.result; }`;
    const api = await serveApi({
      sdl,
      ...slow(2_000),
      limits: { requestMs: 100 },
      resolvers: [
        resolver('Query.deep', late.replace('ctx.error ? ctx.error.type : ctx.result', '{}'), {
          dataSourceName: 'lambda',
        }),
        gives('Node.own', "'x'"),
        resolver('Query.hello', late, { dataSourceName: 'lambda' }),
      ],
    });
    const answer = await api.ask('{ hello deep { own } }');
    expect(answer.data).toEqual({
      hello: 'Lambda:ExecutionTimeoutException',
      deep: { own: null },
    });
    expect(answer.errors).toMatchObject([{ path: ['deep', 'own'], errorType: 'ExecutionTimeout' }]);
    await api.close();
  });
});

describe('resolver code', () => {
  const text = (length: number) => `export function request(ctx) { return {}; }
      export function response(ctx) { const a = []; a.length = ${length + 1}; return a.join('x'); }`;

  test('[limits.evaluated] returns 5 MB and not more', async () => {
    const quotes = 2;
    const most = 5 * 1024 * 1024 - quotes;
    const fits = await serveApi({ sdl, resolvers: [resolver('Query.hello', text(most))] });
    expect((await fits.ask('{ hello }')).data?.['hello']).toHaveLength(most);
    await fits.close();
    const big = await serveApi({ sdl, resolvers: [resolver('Query.hello', text(most + 1))] });
    const answer = await big.ask('{ hello }');
    expect(answer.data).toEqual({ hello: null });
    expect(answer.errors).toMatchObject([
      { path: ['hello'], errorType: 'MappingTemplate', message: 'Transformation too large' },
    ]);
    await big.close();
  });

  // AWS documents no such limit. This one only ends code that never would.
  test('that never ends is stopped', async () => {
    const list = JSON.stringify(Array.from({ length: 30 }, (_, index) => index));
    const loop = `export function request(ctx) { return {}; }
      export function response(ctx) { const list = ${list}; let n = 0;
        for (const a of list) for (const b of list) for (const c of list) for (const d of list) for (const e of list) for (const f of list) { n += a; }
        return n; }`;
    const endless = await serveApi({
      sdl,
      limits: { handlerMs: 100 },
      resolvers: [resolver('Query.hello', loop)],
    });
    const answer = await endless.ask('{ hello }');
    expect(answer.errors).toMatchObject([
      { errorType: 'Code', message: 'code.js: evaluation took too long' },
    ]);
    expect((await endless.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await endless.close();
  });
});

describe('an API is not created', () => {
  const created = async (given: Partial<Parameters<typeof serveApi>[0]>) =>
    (await serveApi({ sdl, ...given })).close();

  test('[limits.code] with code of more than 32,768 characters', async () => {
    const handlers =
      'export function request() { return {}; }\nexport function response() { return null; }\n//';
    const code = handlers + 'x'.repeat(32_768 - handlers.length);
    await created({ resolvers: [{ ...gives('Query.hello', '1'), code }] });
    await expect(
      created({ resolvers: [{ ...gives('Query.hello', '1'), code: `${code}x` }] }),
    ).rejects.toThrow('the code has 32769 characters, the limit is 32768');
  });

  test('[limits.functions] with more than ten functions in a pipeline', async () => {
    const ids = Array.from({ length: 11 }, (_, index) => `f${index}`);
    const pipeline = (functions: string[]) => ({
      functions: ids.map(none),
      resolvers: [{ typeName: 'Query', fieldName: 'hello', functions }],
    });
    await created(pipeline(ids.slice(0, 10)));
    await expect(created(pipeline(ids))).rejects.toThrow('a pipeline has at most 10 functions');
  });

  test('[limits.schema] with a schema of more than 1 MB', async () => {
    const padded = (bytes: number) => `${sdl}#${'x'.repeat(bytes - sdl.length - 1)}`;
    await created({ sdl: padded(1024 * 1024) });
    await expect(created({ sdl: padded(1024 * 1024 + 1) })).rejects.toThrow('larger than 1048576 bytes');
  });

  test('[limits.depth-range, limits.resolvers-range] with limits out of their range', async () => {
    await created({ queryDepthLimit: 75, resolverCountLimit: 10_000 });
    await created({ queryDepthLimit: 0, resolverCountLimit: 0 });
    await expect(created({ queryDepthLimit: 76 })).rejects.toThrow('from 0 to 75');
    await expect(created({ resolverCountLimit: 10_001 })).rejects.toThrow('from 0 to 10000');
  });

  test('[lambda.batch-size] with batches of more than 2,000', async () => {
    const batched = (maxBatchSize: number) => ({
      ...slow(0),
      resolvers: [{ typeName: 'Query', fieldName: 'hello', dataSourceName: 'lambda', maxBatchSize }],
    });
    await created(batched(2_000));
    await expect(created(batched(2_001))).rejects.toThrow('from 0 to 2000');
  });

  test('[subscriptions.return-types] with a subscription of another type than its mutation', async () => {
    const withSubscription = (type: string) => `${sdl}
      type Mutation { save: Node! }
      type Subscription { onSave: ${type} @aws_subscribe(mutations: ["save"]) }`;
    await created({ sdl: withSubscription('Node') });
    await expect(created({ sdl: withSubscription('Inner') })).rejects.toThrow(
      'Subscription.onSave returns Inner, but Mutation.save returns Node!.',
    );
    await expect(created({ sdl: withSubscription('[Node]') })).rejects.toThrow('Subscription.onSave');
  });

  test('[errors.refused-code] with code that AppSync would not save, and the place is named', async () => {
    const code = 'export function request() { throw 1; }';
    await expect(created({ resolvers: [resolver('Query.hello', code)] })).rejects.toThrow(
      'Query.hello: The code contains one or more errors. code.js:3:29: throw',
    );
  });

  test('with a resolver for a field that there is not', async () => {
    await expect(created({ resolvers: [gives('Query.nope', '1')] })).rejects.toThrow('No field named nope');
  });
});
