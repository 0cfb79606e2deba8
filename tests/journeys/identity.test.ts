import { buildSchema, isNonNullType } from 'graphql';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { aClient, aUser } from '../given/client.ts';
import { ask } from '../given/graphql.ts';
import { tokensOf } from '../given/sign-in.ts';
import { subscribe } from '../given/subscribe.ts';
import { audience } from '../schema.fixture.ts';

const stack = inject('stack');
const CLIENTS = '{ clients { items { clientId } } }';
const ON_MESSAGE = 'subscription On($id: ID!) { onMessage(clientId: $id) { text } }';
let owner: string, staff: string, staffAccess: string;

beforeAll(async () => {
  await aClient(stack, 'identity-a');
  await aClient(stack, 'identity-b');
  const user = await aUser(stack, { email: 'a@identity.example', group: 'clients', clientId: 'identity-a' });
  ({ idToken: staff, accessToken: staffAccess } = await tokensOf(stack, user));
  ({ idToken: owner } = await tokensOf(
    stack,
    stack.users.find(({ group }) => group === 'owners')!,
  ));
});

describe('sign-in', () => {
  test('a wrong password and an unknown user get the same answer', async () => {
    const { email } = stack.users[0]!;
    const refusal = (error: Error) => `${error.name}: ${error.message}`;
    const wrong = await tokensOf(stack, { email, password: 'Wrong-Password-1!' }).catch(refusal);
    const unknown = await tokensOf(stack, { email: 'nobody@stride.example', password: 'x' }).catch(refusal);
    expect(wrong).toBe('NotAuthorizedException: Incorrect username or password.');
    expect(unknown).toBe(wrong);
  });
});

describe('forged tokens', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const edit = (token: string, change: object) => {
    const [header, , signature] = token.split('.');
    const body = Buffer.from(JSON.stringify({ ...decodeJwt(token), ...change })).toString('base64url');
    return `${header}.${body}.${signature}`;
  };
  const withoutSignature = (token: string) => {
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    return `${header}.${token.split('.')[1]}.`;
  };
  const signedByUs = (token: string) =>
    new SignJWT(decodeJwt(token))
      .setProtectedHeader({ alg: 'RS256', kid: decodeProtectedHeader(token).kid })
      .sign(privateKey);
  const withPublicKeyAsSecret = async (token: string) => {
    const jwks = await (await fetch(`${stack.issuer}/.well-known/jwks.json`)).text();
    return new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(jwks));
  };

  test.each([
    ['no token', async () => null],
    ['words', async () => 'Bearer nonsense'],
    ['edited groups', async () => edit(staff, { 'cognito:groups': ['owners'] })],
    ['an edited tenant', async () => edit(staff, { 'custom:client_id': 'identity-b' })],
    ['no signature (alg none)', async () => withoutSignature(owner)],
    ['another key', async () => signedByUs(owner)],
    ['HS256 with the public key', async () => withPublicKeyAsSecret(owner)],
  ])('%s: refused over HTTP and over the socket', async (_, make) => {
    const token = await make();
    const answer = await ask(stack, token, CLIENTS);
    expect(answer.status).toBe(401);
    expect(answer.errors[0]).toMatchObject({ errorType: 'UnauthorizedException' });
    expect(answer.text).not.toMatch(/at .*\.ts|node:|stack/);
    const { answer: refusal, close } = await subscribe(stack, token ?? '', ON_MESSAGE, { id: 'identity-a' });
    expect(refusal.type).not.toBe('start_ack');
    close();
  });
});

describe('tenants', () => {
  const schema = buildSchema(
    `scalar AWSDate scalar AWSDateTime scalar AWSJSON ${readFileSync('generated/schema.graphql', 'utf8')}`,
    { assumeValidSDL: true },
  );
  const values: Record<string, string> = {
    clientId: '"identity-b"',
    sessionId: '"s"',
    question: '"Ile to kosztuje?"',
    range: '{from: "2026-11-01", to: "2026-11-02"}',
  };
  /** Every query that takes a client, asked for the other client; and whether it is for owners only. */
  const queries = Object.values(schema.getQueryType()!.getFields())
    .filter((field) => field.args.some(({ name }) => name === 'clientId'))
    .map((field) => {
      const needed = field.args.filter(({ name, type }) => name === 'clientId' || isNonNullType(type));
      const args = needed.map(({ name }) => `${name}: ${values[name]}`).join(', ');
      const isForOwners = !audience(field.astNode?.directives).includes('clients');
      return [field.name, `{ ${field.name}(${args}) { __typename } }`, isForOwners] as const;
    });

  test.each(queries)('%s of another client is denied to staff', async (name, query) => {
    const answer = await ask(stack, staff, query);
    expect(answer.status).toBe(200);
    expect(answer.errors[0]?.errorType).toBe('Unauthorized');
    expect(answer.data?.[name] ?? null).toBeNull();
    const nobody = await ask(stack, staff, query.replace('identity-b', 'identity-nobody'));
    expect(nobody.errors.map(({ message }) => message)).toEqual(answer.errors.map(({ message }) => message));
  });

  test.each(queries)(
    '%s of their own client answers staff, if it is for them',
    async (_, query, isForOwners) => {
      const answer = await ask(stack, staff, query.replace('identity-b', 'identity-a'));
      if (isForOwners) expect(answer.errors[0]?.errorType).toBe('Unauthorized');
      else expect(answer.errors).toEqual([]);
    },
  );

  test('staff neither list clients nor see the platform', async () => {
    for (const query of [
      CLIENTS,
      '{ platformStats(range: {from: "2026-11-01", to: "2026-11-02"}) { from } }',
    ]) {
      expect((await ask(stack, staff, query)).errors[0]?.errorType).toBe('Unauthorized');
    }
  });

  test('an access token opens nothing to staff: it does not carry the tenant', async () => {
    const answer = await ask(stack, staffAccess, '{ client(clientId: "identity-a") { clientId } }');
    expect(answer.errors[0]?.errorType).toBe('Unauthorized');
  });

  test('staff cannot publish', async () => {
    const message =
      'message: {clientId: "identity-a", sessionId: "s", timestamp: "2026-11-23T10:00:00Z", role: USER, text: "x"}';
    const answer = await ask(stack, staff, `mutation { publishMessage(${message}) { text } }`);
    expect(answer.errors[0]?.errorType).toBe('Unauthorized');
  });

  test('staff hear their own client only', async () => {
    const own = await subscribe(stack, staff, ON_MESSAGE, { id: 'identity-a' });
    const other = await subscribe(stack, staff, ON_MESSAGE, { id: 'identity-b' });
    expect([own.answer.type, other.answer.type]).toEqual(['start_ack', 'error']);
    own.close();
    other.close();
  });

  test('the owner sees every client', async () => {
    const answer = await ask(
      stack,
      owner,
      '{ a: client(clientId: "identity-a") { clientId } b: client(clientId: "identity-b") { clientId } }',
    );
    expect(answer.data).toEqual({ a: { clientId: 'identity-a' }, b: { clientId: 'identity-b' } });
  });
});
