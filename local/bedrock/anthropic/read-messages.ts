import type { ToolConfiguration } from '@aws-sdk/client-bedrock-runtime';
import type { ModelTarget } from '../find-model.ts';
import type { ModelRequest } from '../model.ts';
import { invalid } from '../validate/invalid.ts';
import type { MessagesBody } from './messages.ts';
import { cachePointOf, toBlocks } from './to-blocks.ts';

/** A body in Anthropic's messages format in Converse's shape; throws a ValidationException for what Bedrock refuses. */
export function readMessages(target: ModelTarget, body: Record<string, unknown>): ModelRequest {
  for (const key of ['anthropic_version', 'max_tokens', 'messages'])
    if (body[key] === undefined)
      throw invalid(
        `Malformed input request: #: required key [${key}] not found, please reformat your input and try again.`,
      );
  const given = body as unknown as MessagesBody;
  if (given.anthropic_version !== 'bedrock-2023-05-31') throw invalid('Invalid API version');
  if (!Array.isArray(given.messages) || given.messages.length === 0)
    throw invalid('messages: at least one message is required');
  if (given.messages[0]!.role !== 'user') throw invalid('messages: first message must use the "user" role');
  const { temperature, top_p: topP, stop_sequences: stopSequences } = given;
  return {
    target,
    system: toBlocks(given.system ?? []),
    messages: given.messages.map(({ role, content }) => ({ role, content: toBlocks(content) })),
    toolConfig: toToolConfig(given),
    inference: {
      maxTokens: given.max_tokens,
      ...(stopSequences ? { stopSequences } : {}),
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
    },
  };
}

function toToolConfig({ tools, tool_choice: choice }: MessagesBody): ToolConfiguration | null {
  if (!tools?.length) return null;
  return {
    tools: tools.flatMap(({ name, description, input_schema, cache_control }) => [
      { toolSpec: { name, description, inputSchema: { json: input_schema as never } } },
      ...cachePointOf(cache_control),
    ]),
    ...(choice?.type === 'tool' ? { toolChoice: { tool: { name: choice.name } } } : {}),
    ...(choice?.type === 'any' ? { toolChoice: { any: {} } } : {}),
  };
}
