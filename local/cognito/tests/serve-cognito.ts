import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import {
  createCognito,
  type ClientInput,
  type Cognito,
  type CognitoOptions,
  type Mail,
  type PoolInput,
} from '../cognito.ts';

export const poolId = 'eu-central-1_TestPool1';
export const clientId = 'panelclient1234567890';
export const rotatingClientId = 'rotatingclient1234567';
export const passwordClientId = 'passwordclient1234567';

const minutes = { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'days' };

const panelClient: ClientInput = {
  clientId,
  poolId,
  ClientName: 'panel',
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  ReadAttributes: ['email', 'email_verified', 'name', 'custom:client_id', 'custom:role'],
  WriteAttributes: ['email', 'name'],
  IdTokenValidity: 15,
  AccessTokenValidity: 15,
  RefreshTokenValidity: 30,
  TokenValidityUnits: minutes,
};

/** A pool as the platform's template describes it. */
export async function createTestPool(cognito: Cognito, properties: Partial<PoolInput> = {}): Promise<void> {
  await cognito.createPool({
    id: poolId,
    UserPoolName: 'stride-services-admin-pool',
    Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: false } },
    MfaConfiguration: 'OPTIONAL',
    Schema: [
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'client_id', Mutable: true, StringAttributeConstraints: { MaxLength: '32' } },
      { Name: 'role', Mutable: true },
    ],
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    ...properties,
  });
  await cognito.createClient(panelClient);
  await cognito.createClient({
    ...panelClient,
    clientId: rotatingClientId,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
  });
  await cognito.createClient({
    ...panelClient,
    clientId: passwordClientId,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  await cognito.createGroup({ poolId, name: 'owners' });
  await cognito.createGroup({ poolId, name: 'clients' });
}

export interface Requested {
  target: string;
  body: unknown;
}

/** HTTP in front of the service: routes `x-amz-target` and the well-known addresses, nothing more. */
export async function listen(
  cognito: () => Cognito,
  requests: Requested[] = [],
): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const target = request.headers['x-amz-target'];
    if (typeof target === 'string') {
      const signed = (request.headers.authorization ?? '').startsWith('AWS4-HMAC-SHA256 ');
      const body = await json(request);
      requests.push({ target, body });
      const answer = await cognito().handle(target, body, { signed });
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.body));
      return;
    }
    const match = /^\/([^/]+)\/\.well-known\/jwks\.json$/.exec(request.url ?? '');
    const jwks = match && cognito().jwks(match[1]!);
    response.writeHead(jwks ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(jwks ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** An SDK client whose requests are signed, as the platform's own functions' are. */
export function adminClient(url: string): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({
    endpoint: url,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' },
  });
}

/** The service in a real HTTP server, with a clock that tests can move and a box that catches the mails. */
export async function serveCognito(
  overrides: Partial<CognitoOptions> = {},
  properties: Partial<PoolInput> = {},
) {
  const mails: Mail[] = [];
  const clock: { ahead: number; frozenAt?: number } = { ahead: 0 };
  const started: { cognito?: Cognito } = {};
  const requests: Requested[] = [];
  const { server, url } = await listen(() => started.cognito!, requests);
  const cognito = await createCognito({
    file: null,
    publicUrl: url,
    region: 'eu-central-1',
    sendMail: (mail) => void mails.push(mail),
    now: () => (clock.frozenAt ?? Date.now()) + clock.ahead,
    randomBytes,
    ...overrides,
  });
  started.cognito = cognito;
  await createTestPool(cognito, properties);
  return {
    cognito,
    url,
    mails,
    requests,
    clock,
    admin: adminClient(url),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await cognito.close();
    },
  };
}

export type Served = Awaited<ReturnType<typeof serveCognito>>;
