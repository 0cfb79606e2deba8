import { costOf } from '../../domain/pricing/cost.ts';
import type { CallResult } from '../model/call.ts';
import type { ChatItems } from '../store/chat-items.ts';

/** Longer than a year's bills. */
const KEPT_SECONDS = 400 * 86_400;

/** One record for each call of the model, whatever became of it: what is paid for must be accounted for. */
export function usageRecords(items: ChatItems, modelId: string) {
  return {
    /** `at` is the call's end, a timestamp of fixed width that no other call has. Cost is integer micro-USD. */
    async keep(sessionId: string, at: string, call: CallResult): Promise<void> {
      const { usage } = call;
      await items.put(`usage#${at}#${sessionId}`, {
        model_id: modelId,
        outcome: call.outcome,
        total_ms: call.totalMs,
        ...(call.timeToFirstTokenMs === null ? {} : { time_to_first_token_ms: call.timeToFirstTokenMs }),
        ...(usage
          ? {
              tokens_input: usage.input,
              tokens_output: usage.output,
              cache_read_tokens: usage.cacheRead,
              cache_write_tokens: usage.cacheWrite,
              cost_micro_usd: costOf(modelId, at, usage),
            }
          : {}),
        ttl: Math.floor(Date.parse(at) / 1000) + KEPT_SECONDS,
      });
    },
  };
}
