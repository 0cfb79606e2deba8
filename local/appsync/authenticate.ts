import { type Caller, cognitoCaller, iamCaller } from './caller.ts';
import { RequestError } from './errors.ts';
import type { GraphqlApiOptions, SignedRequest } from './options.ts';

/**
 * Proves who makes a request by its Authorization header: a SigV4 signature, or else a Cognito token
 * ("Bearer " may stand before it). Anything else is refused as AppSync refuses it.
 */
export async function authenticate(
  options: Pick<GraphqlApiOptions, 'verifyToken' | 'verifySignature' | 'iam'>,
  request: SignedRequest,
  sourceIp: string[],
): Promise<Caller> {
  const authorization = request.headers['authorization'];
  if (!authorization) {
    if (request.headers['x-api-key']) throw refused('You are not authorized to make this call.');
    throw refused('Valid authorization header not provided.');
  }
  if (authorization.startsWith('AWS4-HMAC-SHA256')) {
    if (options.iam === false) throw refused('You are not authorized to make this call.');
    const signer = await options.verifySignature(request).catch(() => {
      throw refused('You are not authorized to make this call.');
    });
    return iamCaller(signer, sourceIp);
  }
  const token = authorization.replace(/^Bearer /i, '').trim();
  const claims = await options.verifyToken(token).catch((error: unknown) => {
    if ((error as { kind?: unknown } | null)?.kind === 'expired') throw refused('Token has expired.');
    throw refused(
      looksLikeToken(token) ? 'Valid authorization header not provided.' : 'Unable to parse JWT token.',
    );
  });
  return cognitoCaller(claims, sourceIp);
}

const refused = (message: string) => new RequestError(401, 'UnauthorizedException', message);

const looksLikeToken = (token: string) => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
