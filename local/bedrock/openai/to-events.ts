import type { StopReason, TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import { ServiceError } from '../../gateway/answer.ts';
import type { ModelEvent } from '../model.ts';
import { tokensOf } from '../tokens/tokens-of.ts';
import type { ChatChunk } from './chat-chunk.ts';

const STOP_REASONS: Record<string, StopReason> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool_calls: 'tool_use',
  content_filter: 'content_filtered',
};

/** A streamed chat completion as Converse's events. `promptTokens` stands in where the server tells no usage. */
export async function* toEvents(
  chunks: AsyncIterable<ChatChunk>,
  promptTokens: number,
): AsyncIterable<ModelEvent> {
  let index = -1;
  let open: string | null = null;
  let finish: string | null = null;
  let calls = 0;
  let said = '';
  let usage: TokenUsage | null = null;
  const close = (): ModelEvent[] =>
    open === null ? [] : [{ contentBlockStop: { contentBlockIndex: index } }];

  yield { messageStart: { role: 'assistant' } };
  for await (const chunk of chunks) {
    if (chunk.error)
      throw new ServiceError('ModelErrorException', chunk.error.message ?? 'The model failed.', 424);
    if (chunk.usage) usage = toUsage(chunk.usage);
    const { delta, finish_reason } = chunk.choices?.[0] ?? {};
    finish = finish_reason ?? finish;
    if (delta?.content) {
      if (open !== 'text') {
        yield* close();
        open = 'text';
        index++;
      }
      said += delta.content;
      yield { contentBlockDelta: { contentBlockIndex: index, delta: { text: delta.content } } };
    }
    for (const call of delta?.tool_calls ?? []) {
      const key: string = call.index === undefined ? (call.id ?? open ?? 'call') : `call ${call.index}`;
      if (key !== open) {
        yield* close();
        open = key;
        index++;
        const toolUseId = call.id || `tooluse_${index}`;
        const start = { toolUse: { toolUseId, name: call.function?.name ?? '' } };
        yield { contentBlockStart: { contentBlockIndex: index, start } };
        calls++;
      }
      const input = call.function?.arguments;
      if (!input) continue;
      said += input;
      yield { contentBlockDelta: { contentBlockIndex: index, delta: { toolUse: { input } } } };
    }
  }
  yield* close();
  // Some servers say "stop" also where they call a tool.
  const stopReason =
    calls > 0 && finish !== 'length' ? 'tool_use' : (STOP_REASONS[finish ?? 'stop'] ?? 'end_turn');
  yield { messageStop: { stopReason } };
  const outputTokens = tokensOf(said);
  yield {
    metadata: {
      usage: usage ?? { inputTokens: promptTokens, outputTokens, totalTokens: promptTokens + outputTokens },
    },
  };
}

function toUsage(usage: NonNullable<ChatChunk['usage']>): TokenUsage {
  const cacheReadInputTokens = usage.prompt_tokens_details?.cached_tokens ?? 0;
  return {
    inputTokens: usage.prompt_tokens - cacheReadInputTokens,
    outputTokens: usage.completion_tokens,
    totalTokens: usage.prompt_tokens + usage.completion_tokens,
    cacheReadInputTokens,
    cacheWriteInputTokens: 0,
  };
}
