import type { Directory } from '../identity/directory.ts';
import { signedFor } from '../identity/signature.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import { requireAccess } from './access-denied.ts';
import { ServiceError, type Answer } from './answer.ts';
import { jsonObject } from './json-object.ts';
import type { GatewayRequest } from './service.ts';

/** What the gateway needs of the user pools. */
export interface CognitoService {
  handle(
    target: string,
    body: unknown,
    caller: { signed: boolean },
  ): Promise<{ status: number; body: unknown }>;
  jwks(poolId: string): object | null;
  openidConfiguration(poolId: string): object | null;
}

/** Cognito's user pools: signed calls need a policy, unsigned ones are those every app client may make. */
export async function handleCognito(
  request: GatewayRequest,
  cognito: CognitoService,
  { directory, place, now }: { directory: Directory; place: Place; now(): number },
): Promise<Answer> {
  const isSigned = request.headers.authorization?.startsWith('AWS4-');
  const caller = isSigned ? (await signedFor('cognito-idp', request, directory, now())).caller : null;
  const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
  const body = jsonObject(request.body);
  if (caller) {
    const resource = `arn:aws:cognito-idp:${place.region}:${place.accountId}:userpool/${String(body['UserPoolId'] ?? '*')}`;
    requireAccess(caller, { action: `cognito-idp:${operation}`, resource });
  }
  const answer = await cognito.handle(operation, body, { signed: caller !== null });
  const code = (answer.body as { __type?: unknown } | null)?.__type;
  return {
    status: answer.status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'cache-control': 'no-store',
      ...(typeof code === 'string' ? { 'x-amzn-errortype': code } : {}),
    },
    body: JSON.stringify(answer.body),
  };
}

/** Whether a path is one where a verifier looks for a pool's keys. */
export function isKeysPath(path: string): boolean {
  return /^\/[^/]+\/\.well-known\/(jwks|openid-configuration)(\.json)?$/.test(path);
}

/** The pool's public keys and its OpenID configuration, where a verifier looks for them. */
export function handleKeys(url: string, cognito: CognitoService): Answer {
  const [, poolId = '', , file = ''] = url.split('?')[0]!.split('/');
  const body = file.startsWith('jwks') ? cognito.jwks(poolId) : cognito.openidConfiguration(poolId);
  if (!body) throw new ServiceError('ResourceNotFoundException', 'There is no such user pool.', 404);
  const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' };
  return { status: 200, headers, body: JSON.stringify(body) };
}
