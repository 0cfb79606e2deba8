import type { TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import type { ModelEvent } from '../model.ts';
import { modelName, toAnthropicUsage } from './to-message.ts';

interface StreamFacts {
  modelId: string;
  messageId: string;
  /** Tokens of the prompt, which the first event tells already. */
  inputTokens: number;
  /** ms since the call. */
  elapsed(): number;
}

/** An answer as the events of Anthropic's own stream; the last one carries Bedrock's metrics. */
export async function* toStreamEvents(
  events: AsyncIterable<ModelEvent>,
  { modelId, messageId, inputTokens, elapsed }: StreamFacts,
): AsyncIterable<object> {
  const open = new Set<number>();
  let firstByteLatency: number | null = null;
  let stop: object = {};
  for await (const event of events) {
    if ('messageStart' in event) {
      const usage = toAnthropicUsage({ inputTokens, outputTokens: 1, totalTokens: inputTokens + 1 });
      yield {
        type: 'message_start',
        message: {
          model: modelName(modelId),
          id: messageId,
          type: 'message',
          role: 'assistant',
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage,
        },
      };
    } else if ('contentBlockStart' in event) {
      const { contentBlockIndex: index, start } = event.contentBlockStart;
      open.add(index);
      const { toolUseId: id, name } = start.toolUse;
      yield { type: 'content_block_start', index, content_block: { type: 'tool_use', id, name, input: {} } };
    } else if ('contentBlockDelta' in event) {
      const { contentBlockIndex: index, delta } = event.contentBlockDelta;
      firstByteLatency ??= elapsed();
      if (!open.has(index))
        yield { type: 'content_block_start', index, content_block: { type: 'text', text: '' } };
      open.add(index);
      yield { type: 'content_block_delta', index, delta: toAnthropicDelta(delta) };
    } else if ('contentBlockStop' in event)
      yield { type: 'content_block_stop', index: event.contentBlockStop.contentBlockIndex };
    else if ('messageStop' in event) {
      const { stopReason, additionalModelResponseFields } = event.messageStop;
      stop = { stop_reason: stopReason, stop_sequence: additionalModelResponseFields?.stop_sequence ?? null };
    } else {
      const { usage } = event.metadata;
      yield { type: 'message_delta', delta: stop, usage: { output_tokens: usage.outputTokens } };
      yield {
        type: 'message_stop',
        'amazon-bedrock-invocationMetrics': metricsOf(usage, firstByteLatency ?? elapsed(), elapsed()),
      };
    }
  }
}

function toAnthropicDelta(delta: { text: string } | { toolUse: { input: string } }): object {
  return 'text' in delta
    ? { type: 'text_delta', text: delta.text }
    : { type: 'input_json_delta', partial_json: delta.toolUse.input };
}

function metricsOf(usage: TokenUsage, firstByteLatency: number, invocationLatency: number): object {
  return {
    inputTokenCount: usage.inputTokens,
    outputTokenCount: usage.outputTokens,
    invocationLatency,
    firstByteLatency,
    cacheReadInputTokenCount: usage.cacheReadInputTokens ?? 0,
    cacheWriteInputTokenCount: usage.cacheWriteInputTokens ?? 0,
  };
}
