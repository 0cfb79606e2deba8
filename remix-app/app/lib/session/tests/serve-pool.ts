import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const clientId = 'panel-client';
const poolId = 'eu-central-1_Unit';

type Answer = { status?: number; body?: object };
export type Operations = Record<string, (input: Record<string, unknown>) => Answer | Promise<Answer>>;

/** A pool's keys over HTTP, tokens signed with them or otherwise, and the operations a test gives it. */
export async function servePool(operations: Operations = {}) {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const strangers = await generateKeyPair('RS256', { extractable: true });
  const publicKey = { ...(await exportJWK(keys.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
  const calls: { operation: string; input: Record<string, unknown> }[] = [];

  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.method === 'GET') return response.end(JSON.stringify({ keys: [publicKey] }));
    const operation = String(request.headers['x-amz-target']).split('.')[1]!;
    const input = (await json(request)) as Record<string, unknown>;
    calls.push({ operation, input });
    const answer = (await operations[operation]?.(input)) ?? {
      status: 400,
      body: { __type: 'NotAuthorizedException' },
    };
    response.writeHead(answer.status ?? 200).end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${url}/${poolId}`;

  /** A token as the pool would sign it; `claims` replaces its own, `undefined` leaves one out. */
  async function token(
    claims: JWTPayload = {},
    { key = keys.privateKey, lasts = 900 } = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const own = { sub: 'user-1', aud: clientId, iss: issuer, token_use: 'id', iat: now, exp: now + lasts };
    const all = { ...own, email: 'ola@stride.example', 'cognito:groups': ['owners'], ...claims };
    return new SignJWT(JSON.parse(JSON.stringify(all)))
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .sign(key);
  }

  return {
    url,
    issuer,
    token,
    calls,
    publicKey,
    publicKeyObject: keys.publicKey,
    strangersKey: strangers.privateKey,
    /** What the template would give the panel. */
    environment: {
      GRAPHQL_URL: 'http://127.0.0.1:1/graphql',
      USER_POOL_ID: poolId,
      USER_POOL_CLIENT_ID: clientId,
      COGNITO_ISSUER: issuer,
      COGNITO_ENDPOINT: `${url}/`,
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export type Pool = Awaited<ReturnType<typeof servePool>>;
