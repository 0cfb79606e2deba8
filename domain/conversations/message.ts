import type { Message } from '#generated/types.ts';
import { normalizeTimestamp } from '../events/timestamp.ts';
import { costOf } from '../pricing/cost.ts';
import { usd } from '../pricing/money.ts';

/**
 * A row of a client's own message table as the API tells it; null for what is no message. Reads the owner's Python
 * bot's rows too (`timestamp` in epoch seconds). The stored `bedrock_cost` is not read: it was computed with another
 * model's prices.
 */
export function messageOf(clientId: string, sessionId: string, row: Record<string, unknown>): Message | null {
  const timestamp = normalizeTimestamp(row.timestamp);
  if (!timestamp || (row.role !== 'user' && row.role !== 'assistant')) return null;
  const input = tokens(row.bedrock_tokens_input);
  const output = tokens(row.bedrock_tokens_output);
  const cacheRead = tokens(row.cache_read_tokens) ?? 0;
  const cacheWrite = tokens(row.cache_write_tokens) ?? 0;
  const modelId = typeof row.model_id === 'string' ? row.model_id : null;
  const known = input !== null && output !== null && modelId !== null;
  const microUsd = known ? costOf(modelId, timestamp, { input, output, cacheRead, cacheWrite }) : null;
  return {
    clientId,
    sessionId,
    timestamp,
    role: row.role === 'user' ? 'USER' : 'ASSISTANT',
    text: typeof row.text === 'string' ? row.text : '',
    tokensInput: input === null ? null : input + cacheRead + cacheWrite,
    tokensOutput: output,
    cost: microUsd === null ? null : usd(microUsd),
    modelId,
    responseTimeMs: tokens(row.response_time_ms),
  };
}

function tokens(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : null;
}
