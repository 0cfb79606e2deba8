import type { ContentBlock, Message, ToolChoice, ToolResultBlock } from '@aws-sdk/client-bedrock-runtime';
import type { ModelRequest } from '../model.ts';

/** A request as OpenAI's chat completions take it. */
export function chatRequest(request: ModelRequest, model: string): object {
  const { system, messages, toolConfig, inference } = request;
  const instructions = system.flatMap(({ text }) => (text === undefined ? [] : [text])).join('\n\n');
  const tools = (toolConfig?.tools ?? []).flatMap(({ toolSpec }) => (toolSpec ? [toolSpec] : []));
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      ...(instructions ? [{ role: 'system', content: instructions }] : []),
      ...messages.flatMap(toChatMessages),
    ],
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map(({ name, description, inputSchema }) => ({
            type: 'function',
            function: { name, description, parameters: inputSchema?.json },
          })),
          tool_choice: toChoice(toolConfig?.toolChoice),
        }),
    ...(inference.maxTokens === undefined ? {} : { max_tokens: inference.maxTokens }),
    ...(inference.temperature === undefined ? {} : { temperature: inference.temperature }),
    ...(inference.topP === undefined ? {} : { top_p: inference.topP }),
    ...(inference.stopSequences?.length ? { stop: inference.stopSequences } : {}),
  };
}

/** A turn; the results of tools become messages of their own, ahead of what the visitor says. */
function toChatMessages({ role, content = [] }: Message): object[] {
  const text = content.flatMap((block) => (block.text === undefined ? [] : [block.text])).join('\n');
  if (role === 'assistant') {
    const calls = content.flatMap(toToolCall);
    return [{ role, content: text || null, ...(calls.length > 0 ? { tool_calls: calls } : {}) }];
  }
  const results = content.flatMap(({ toolResult }) => (toolResult ? [toToolMessage(toolResult)] : []));
  return text ? [...results, { role, content: text }] : results;
}

function toToolCall({ toolUse }: ContentBlock): object[] {
  if (!toolUse) return [];
  const { toolUseId: id, name, input } = toolUse;
  return [{ id, type: 'function', function: { name, arguments: JSON.stringify(input) } }];
}

function toToolMessage({ toolUseId, content = [], status }: ToolResultBlock): object {
  const parts = content.map(({ text, json }) => text ?? JSON.stringify(json));
  const failed = status === 'error' ? 'Error: ' : '';
  return { role: 'tool', tool_call_id: toolUseId, content: failed + parts.join('\n') };
}

function toChoice(choice: ToolChoice | undefined): unknown {
  if (choice?.tool) return { type: 'function', function: { name: choice.tool.name } };
  return choice?.any ? 'required' : 'auto';
}
