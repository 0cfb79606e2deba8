import {
  ConverseCommand,
  type BedrockRuntimeClient,
  type Message,
  type Tool,
} from '@aws-sdk/client-bedrock-runtime';
import { HAIKU } from './serve-bedrock.ts';

const text = { type: 'string' };
const spec = (name: string, properties: object, required: string[]): Tool => ({
  toolSpec: { name, inputSchema: { json: { type: 'object', properties, required } as never } },
});

/** The tools of a chatbot as it offers them. */
export const TOOLS: Tool[] = [
  spec('list_free_slots', { date: text }, ['date']),
  spec('book_appointment', { date: text, time: text, service: text, name: text, email: text, phone: text }, [
    'date',
    'time',
    'name',
    'email',
  ]),
  spec('request_human', { reason: text }, ['reason']),
];

/** What a tool was called with. */
export interface ToolCall {
  name: string;
  input: unknown;
}

export interface ConversationOptions {
  system?: string;
  tools?: Tool[];
  /** The result of a tool; a string is plain text, an Error a failed one. */
  results?(call: ToolCall): unknown;
}

/** A chatbot's loop: says something, does what the model wants done, and says what the model answers in the end. */
export function converseWith(client: BedrockRuntimeClient, options: ConversationOptions = {}) {
  const messages: Message[] = [];
  const calls: ToolCall[] = [];
  const { system = 'Now: 2026-11-26 09:15 Europe/Warsaw, Thursday', tools = TOOLS, results } = options;
  const step = async (): Promise<string> => {
    const answer = await client.send(
      new ConverseCommand({
        modelId: HAIKU,
        system: [{ text: system }],
        messages,
        ...(tools.length > 0 ? { toolConfig: { tools } } : {}),
      }),
    );
    const message = answer.output!.message!;
    messages.push(message);
    if (answer.stopReason !== 'tool_use') return message.content!.map((block) => block.text).join('');
    const content = message.content!.flatMap((block) => {
      if (!block.toolUse) return [];
      const call = { name: block.toolUse.name!, input: block.toolUse.input };
      calls.push(call);
      const result = results?.(call) ?? { status: 'ok' };
      const failed = result instanceof Error;
      const part =
        typeof result === 'string' || failed
          ? { text: failed ? result.message : result }
          : { json: result as never };
      const { toolUseId } = block.toolUse;
      return [
        { toolResult: { toolUseId, content: [part], ...(failed ? { status: 'error' as const } : {}) } },
      ];
    });
    messages.push({ role: 'user', content });
    return step();
  };
  return {
    calls,
    async say(words: string): Promise<string> {
      messages.push({ role: 'user', content: [{ text: words }] });
      return step();
    },
  };
}
