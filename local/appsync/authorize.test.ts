import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, gives, serveApi } from './fixtures/api-server.ts';

const owners = '@aws_cognito_user_pools(cognito_groups: ["owners"])';

describe('with Cognito and IAM', () => {
  const sdl = /* GraphQL */ `
    type Query {
      open: String
      old: String @aws_auth(cognito_groups: ["owners"])
      forOwners: String ${owners}
      many: String @aws_cognito_user_pools(cognito_groups: ["owners", "clients"])
      either: String @aws_iam ${owners}
      plain: Plain @aws_iam @aws_cognito_user_pools
      marked: Marked @aws_iam @aws_cognito_user_pools
      closed: Closed
    }
    type Plain {
      name: String
    }
    type Marked @aws_iam @aws_cognito_user_pools {
      name: String
    }
    type Closed @aws_iam {
      name: String
      shown: String @aws_cognito_user_pools
    }
  `;
  let api: ApiServer;
  beforeAll(async () => {
    const fields = ['open', 'old', 'forOwners', 'many', 'either'];
    api = await serveApi({
      sdl,
      allowed: ['Query.open', 'Query.either', 'Query.plain', 'Query.marked'],
      resolvers: [
        ...fields.map((field) => gives(`Query.${field}`, "'seen'")),
        ...['plain', 'marked', 'closed'].map((field) =>
          gives(`Query.${field}`, "{ name: 'n', shown: 'seen' }"),
        ),
      ],
    });
  });
  afterAll(() => api.close());

  const isRefused = (answer: Awaited<ReturnType<typeof api.ask>>, field: string, type = 'Query') => {
    expect(answer.status).toBe(200);
    expect(answer.errors).toMatchObject([
      { errorType: 'Unauthorized', message: `Not Authorized to access ${field} on type ${type}` },
    ]);
  };

  test('[auth.groups] any of the named groups is let in', async () => {
    for (const group of ['owners', 'clients']) {
      expect((await api.ask('{ many }', {}, [group])).data).toEqual({ many: 'seen' });
    }
    isRefused(await api.ask('{ many }', {}, ['others']), 'many');
  });

  test('[auth.any-of] of two directives either is enough', async () => {
    expect((await api.ask('{ either }', {}, ['owners'])).data).toEqual({ either: 'seen' });
    expect((await api.askSigned('{ either }')).data).toEqual({ either: 'seen' });
    isRefused(await api.ask('{ either }', {}, ['clients']), 'either');
  });

  test("[auth.field-over-type] a field's directive replaces its type's", async () => {
    const answer = await api.ask('{ closed { name shown } }');
    expect(answer.data).toEqual({ closed: { name: null, shown: 'seen' } });
    isRefused(answer, 'name', 'Closed');
  });

  test('[auth.default-allow, auth.unmarked-default] an unmarked field is for every user, and for no role', async () => {
    for (const groups of [null, [], ['clients']]) {
      expect((await api.ask('{ open }', {}, groups)).data).toEqual({ open: 'seen' });
    }
    isRefused(await api.askSigned('{ open }'), 'open');
  });

  test('[auth.nested-type] the fields of an unmarked type are closed to the second mode', async () => {
    const answer = await api.askSigned('{ plain { name } marked { name } }');
    expect(answer.data).toEqual({ plain: { name: null }, marked: { name: 'n' } });
    isRefused(answer, 'name', 'Plain');
  });

  test('[auth.aws-auth-ignored] @aws_auth does nothing and the log says so; the newer directive holds', async () => {
    expect((await api.ask('{ old }', {}, ['clients'])).data).toEqual({ old: 'seen' });
    expect(JSON.stringify(api.logs)).toContain('@aws_auth on Query.old does nothing');
    isRefused(await api.ask('{ forOwners }', {}, ['clients']), 'forOwners');
  });
});

describe('with Cognito alone', () => {
  const sdl = /* GraphQL */ `
    type Query {
      old: Old @aws_auth(cognito_groups: ["owners"])
      nested: Old
      newer: String ${owners}
      anybody: String @aws_cognito_user_pools
    }
    type Old {
      name: String @aws_auth(cognito_groups: ["owners"])
    }
  `;
  let api: ApiServer;
  beforeAll(async () => {
    api = await serveApi({
      sdl,
      iam: false,
      allowed: ['Query.anybody'],
      resolvers: [
        gives('Query.old', "{ name: 'n' }"),
        gives('Query.nested', "{ name: 'n' }"),
        gives('Query.newer', "'seen'"),
        gives('Query.anybody', "'seen'"),
      ],
    });
  });
  afterAll(() => api.close());

  test('[auth.aws-auth-alone] @aws_auth holds, but on root fields only', async () => {
    expect((await api.ask('{ old { name } }', {}, ['owners'])).data).toEqual({ old: { name: 'n' } });
    const refused = await api.ask('{ old { name } }', {}, ['clients']);
    expect(refused.errors).toMatchObject([{ message: 'Not Authorized to access old on type Query' }]);
    expect((await api.ask('{ nested { name } }', {}, ['clients'])).data).toEqual({ nested: { name: 'n' } });
    expect(api.logs).toEqual([]);
  });

  test('[auth.groups-alone] @aws_cognito_user_pools with groups refuses everybody', async () => {
    for (const group of ['owners', 'clients']) {
      const answer = await api.ask('{ newer anybody }', {}, [group]);
      expect(answer.data).toEqual({ newer: null, anybody: 'seen' });
      expect(answer.errors).toMatchObject([{ message: 'Not Authorized to access newer on type Query' }]);
    }
  });

  test('a signature is no credential', async () => {
    expect((await api.askSigned('{ anybody }')).status).toBe(401);
  });
});
