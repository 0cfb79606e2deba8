import { panelEnvironment } from '../environment.server.ts';
import { cognitoCall } from './cognito-call.server.ts';
import { verifyIdToken } from './verify-id-token.server.ts';
import type { User } from './user.ts';

export interface FreshTokens {
  idToken: string;
  accessToken: string;
  /** Only where the pool rotates refresh tokens. */
  refreshToken: string | null;
  user: User;
  /** When the id token ends, ms. */
  expiresAt: number;
}

interface Answer {
  AuthenticationResult: { IdToken: string; AccessToken: string; RefreshToken?: string };
}

/** A token that ends sooner than this is taken for ended, ms. */
export const nearlyEnded = 60_000;

/** Bounds what a process remembers; the oldest goes first. */
const remembered = 500;

/**
 * One refresh at a time for each refresh token in this process: a page's loaders ask together, and the answer serves
 * them all, and the response's cookies, until it nearly ends.
 */
const flights = new Map<string, Promise<FreshTokens>>();
const landed = new Map<string, FreshTokens>();

async function refresh(refreshToken: string): Promise<FreshTokens> {
  const { AuthenticationResult: result } = await cognitoCall<Answer>('GetTokensFromRefreshToken', {
    ClientId: panelEnvironment().userPoolClientId,
    RefreshToken: refreshToken,
  });
  const { user, expiresAt } = await verifyIdToken(result.IdToken);
  const fresh = {
    idToken: result.IdToken,
    accessToken: result.AccessToken,
    refreshToken: result.RefreshToken ?? null,
    user,
    expiresAt,
  };
  landed.delete(refreshToken);
  landed.set(refreshToken, fresh);
  if (landed.size > remembered) landed.delete(landed.keys().next().value!);
  return fresh;
}

/** The tokens that a refresh in this process gave lately; null where there is none that still lasts. */
export function rememberedTokens(refreshToken: string, now: number): FreshTokens | null {
  const fresh = landed.get(refreshToken);
  return fresh && fresh.expiresAt - nearlyEnded > now ? fresh : null;
}

/** Fresh tokens for a refresh token. Throws CognitoRefusal where it was revoked or has ended. */
export function refreshTokens(refreshToken: string, now: number): Promise<FreshTokens> {
  const fresh = rememberedTokens(refreshToken, now);
  if (fresh) return Promise.resolve(fresh);
  const flight =
    flights.get(refreshToken) ?? refresh(refreshToken).finally(() => flights.delete(refreshToken));
  flights.set(refreshToken, flight);
  return flight;
}

/** After a sign-out or a change of password nothing of it is kept. */
export function forgetTokens(refreshToken: string): void {
  landed.delete(refreshToken);
}
