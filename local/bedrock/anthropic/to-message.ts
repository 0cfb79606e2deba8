import type { ContentBlock, TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import type { Gathered } from '../gather.ts';

/** A whole answer in Anthropic's format. */
export function toMessage(modelId: string, messageId: string, answer: Gathered): object {
  return {
    model: modelName(modelId),
    id: messageId,
    type: 'message',
    role: 'assistant',
    content: answer.content.map(toAnthropicBlock),
    stop_reason: answer.stopReason,
    stop_sequence: answer.stopSequence,
    usage: toAnthropicUsage(answer.usage),
  };
}

/** Usage with Anthropic's names. */
export function toAnthropicUsage(usage: TokenUsage): object {
  return {
    input_tokens: usage.inputTokens,
    cache_creation_input_tokens: usage.cacheWriteInputTokens ?? 0,
    cache_read_input_tokens: usage.cacheReadInputTokens ?? 0,
    output_tokens: usage.outputTokens,
  };
}

/** `claude-haiku-4-5-20251001` in any id or ARN of it. */
export function modelName(modelId: string): string {
  return /anthropic\.(.+?)-v\d/.exec(modelId)?.[1] ?? modelId;
}

function toAnthropicBlock({ text, toolUse }: ContentBlock): object {
  if (toolUse) return { type: 'tool_use', id: toolUse.toolUseId, name: toolUse.name, input: toolUse.input };
  return { type: 'text', text };
}
