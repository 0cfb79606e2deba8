import type { Fact } from './fact.ts';
import { factId } from './fact-id.ts';
import { preview } from './preview.ts';
import { isEpochSeconds, normalizeTimestamp } from './timestamp.ts';

/**
 * The fact in a row of a client's own message table, where the owner's Python bot wrote it (its key is epoch
 * seconds as text). Null for our own rows: those messages are tracked as events.
 */
export function messageFact(row: Record<string, unknown>): Fact | null {
  const { session_id: sessionId, timestamp } = row;
  if (typeof sessionId !== 'string' || sessionId === '' || !isEpochSeconds(timestamp)) return null;
  const at = normalizeTimestamp(timestamp);
  if (!at || (row.role !== 'user' && row.role !== 'assistant')) return null;
  const id = factId('message', sessionId, String(timestamp));
  if (row.role === 'assistant') return { id, sessionId, at, kind: 'legacy-assistant' };
  const words = preview(typeof row.text === 'string' ? row.text : undefined);
  return { id, sessionId, at, kind: 'legacy-user', ...(words ? { preview: words } : {}) };
}
