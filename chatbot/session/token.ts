import { createHmac, timingSafeEqual } from 'node:crypto';
import { CHAT_LANGUAGES, type ChatLanguage } from '../../domain/clients/chat-profile.ts';

export const SOURCES = ['website', 'whatsapp', 'facebook', 'other'] as const;
export const DEVICES = ['mobile', 'desktop', 'other'] as const;

/** What a token proves: who may speak in which session, until when, and how the session began. */
export interface SessionClaims {
  sessionId: string;
  /** ms since the epoch. */
  expiresAt: number;
  language: ChatLanguage;
  source: (typeof SOURCES)[number];
  device: (typeof DEVICES)[number];
}

const SEPARATOR = '.';

/** Whoever holds the answer may speak in the session. Signed for one client with its own secret; never stored. */
export function signToken(claims: SessionClaims, key: { clientId: string; secret: string }): string {
  const content = [
    claims.sessionId,
    claims.expiresAt.toString(36),
    CHAT_LANGUAGES.indexOf(claims.language),
    SOURCES.indexOf(claims.source),
    DEVICES.indexOf(claims.device),
  ].join(SEPARATOR);
  return `${content}${SEPARATOR}${signature(content, key).toString('base64url')}`;
}

/** What the token says, or null where it is forged, another client's, or expired. */
export function readToken(
  token: string,
  key: { clientId: string; secret: string },
  now: number,
): SessionClaims | null {
  const end = token.lastIndexOf(SEPARATOR);
  const content = token.slice(0, Math.max(0, end));
  const given = Buffer.from(token.slice(end + 1), 'base64url');
  const expected = signature(content, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [sessionId = '', expiry = '', language, source, device] = content.split(SEPARATOR);
  const expiresAt = Number.parseInt(expiry, 36);
  if (!(expiresAt > now)) return null;
  return {
    sessionId,
    expiresAt,
    language: CHAT_LANGUAGES[Number(language)]!,
    source: SOURCES[Number(source)]!,
    device: DEVICES[Number(device)]!,
  };
}

function signature(content: string, { clientId, secret }: { clientId: string; secret: string }): Buffer {
  return createHmac('sha256', secret).update(`${clientId}\n${content}`).digest();
}
