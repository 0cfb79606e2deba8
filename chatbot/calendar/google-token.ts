import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';

const KEY = z.object({ client_email: z.email(), private_key: z.string().min(1), token_uri: z.url() });
const TOKEN = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const SCOPES =
  'https://www.googleapis.com/auth/calendar.events https://www.googleapis.com/auth/calendar.freebusy';
const LIFE_SECONDS = 3600;
const EARLY_MS = 60_000;

/** Access tokens of a service account. */
export interface GoogleTokens {
  token(): Promise<string>;
  /** Says that Google does not take this one any more. */
  forget(token: string): void;
}

/**
 * Gets access tokens with a service account's key (the JSON file that Google gives), and keeps one until shortly before
 * it ends. `fetch` gives up in time by itself; `now` in ms since the epoch.
 */
export function googleTokens(options: {
  key(): Promise<string>;
  fetch: typeof fetch;
  now(): number;
}): GoogleTokens {
  let kept: { token: string; until: number } | null = null;
  return {
    async token() {
      const now = options.now();
      if (kept && kept.until > now) return kept.token;
      const { client_email, private_key, token_uri } = KEY.parse(JSON.parse(await options.key()));
      const seconds = Math.floor(now / 1000);
      const assertion = await new SignJWT({ scope: SCOPES })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
        .setIssuer(client_email)
        .setAudience(token_uri)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + LIFE_SECONDS)
        .sign(await importPKCS8(private_key, 'RS256'));
      const response = await options.fetch(token_uri, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
      });
      if (!response.ok) throw new Error(`Google gave no token: ${response.status}.`);
      const { access_token, expires_in } = TOKEN.parse(await response.json());
      kept = { token: access_token, until: now + expires_in * 1000 - EARLY_MS };
      return access_token;
    },
    forget(token) {
      if (kept?.token === token) kept = null;
    },
  };
}
