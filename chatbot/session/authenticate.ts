import type { ChatRequest } from '../http/answer.ts';
import { Refusal } from '../http/refusal.ts';
import { readToken, type SessionClaims } from './token.ts';

/** Who speaks, by the token; refuses a request without one, or (where a session is named) with another session's. */
export function authenticate(
  request: ChatRequest,
  key: { clientId: string; secret: string },
  now: number,
  sessionId?: string,
): SessionClaims {
  const token = /^Bearer (\S+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  const claims = token === undefined ? null : readToken(token, key, now);
  if (!claims || (sessionId !== undefined && claims.sessionId !== sessionId))
    throw new Refusal('invalid_token');
  return claims;
}
