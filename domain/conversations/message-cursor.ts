import { createHash } from 'node:crypto';

/** Where a page of messages ended: the key of the last row, bound to its client and conversation. */
export interface MessageCursor {
  clientId: string;
  sessionId: string;
  /** The row's own sort key, as stored. */
  timestamp: string;
}

/** An opaque token. Its checksum catches edits; a forged one still opens nothing but the conversation it came with. */
export function encodeCursor(cursor: MessageCursor): string {
  const body = Buffer.from(cursor.timestamp, 'utf8').toString('base64url');
  return `${body}.${checksum(cursor)}`;
}

/** The row's key in a token; null where the token is not of this client and conversation, or was edited. */
export function decodeCursor(token: string, clientId: string, sessionId: string): string | null {
  const [body, sum, ...more] = token.split('.');
  if (!body || !sum || more.length > 0) return null;
  const timestamp = Buffer.from(body, 'base64url').toString('utf8');
  const same = encodeCursor({ clientId, sessionId, timestamp }) === token;
  return same ? timestamp : null;
}

function checksum({ clientId, sessionId, timestamp }: MessageCursor): string {
  const text = [clientId, sessionId, timestamp].join('\u0000');
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
