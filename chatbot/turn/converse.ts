import type {
  ContentBlock,
  Message as ModelMessage,
  SystemContentBlock,
} from '@aws-sdk/client-bedrock-runtime';
import type { ChatEvent } from '../http/event.ts';
import type { CallResult, ModelOptions } from '../model/call.ts';
import { persistentCall, type Persistence } from '../model/persistent-call.ts';
import type { CallOutcome } from '../model/outcome.ts';
import type { ChatTool, ToolContext } from '../tools/tool.ts';

/** More rounds of tools than any honest answer needs. */
const MOST_ROUNDS = 5;

export interface Conversation {
  system: SystemContentBlock[];
  messages: ModelMessage[];
  tools: readonly ChatTool[];
  context: ToolContext;
  maxTokens: number;
}

/** What a whole answer came to: all its calls, and what its tools brought about. */
export interface Answer {
  text: string;
  outcome: CallOutcome | 'out_of_budget';
  calls: CallResult[];
  actions: string[];
}

export interface ConverseServices {
  model: ModelOptions;
  persistence: Persistence;
  /** Hears of every call of the model. */
  called(call: CallResult): Promise<void>;
  /** Whether there is budget for one more call. */
  mayCallAgain(): Promise<boolean>;
}

/** Lets the model answer, running the tools that it asks for, until it has said its last word. */
export async function* converse(
  { model, persistence, called, mayCallAgain }: ConverseServices,
  { system, messages, tools, context, maxTokens }: Conversation,
): AsyncGenerator<ChatEvent, Answer> {
  const answer: Answer = { text: '', outcome: 'complete', calls: [], actions: [] };
  const dialogue = [...messages];
  const specifications = tools.map(({ specification }) => specification);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const request = { system, messages: dialogue, tools: specifications, maxTokens };
    const words = persistentCall(model, request, persistence, async (call) => {
      answer.calls.push(call);
      await called(call);
    });
    const spoken = answer.text !== '';
    let result = await words.next();
    for (let first = true; !result.done; first = false) {
      // What is said after a tool was used begins a paragraph of its own.
      const text = first && spoken ? `\n\n${result.value.trimStart()}` : result.value;
      answer.text += text;
      yield { event: 'delta', data: { text } };
      result = await words.next();
    }
    const call = result.value;
    answer.outcome = call.outcome;
    if (call.outcome !== 'complete' || call.tools.length === 0) return answer;

    const results: ContentBlock[] = [];
    for (const wish of call.tools) {
      const tool = tools.find(({ name }) => name === wish.name);
      const outcome = tool
        ? await tool.run(wish.input, context)
        : { result: { error: 'There is no such tool.' } };
      yield* outcome.events ?? [];
      if (outcome.action) answer.actions.push(outcome.action);
      results.push({ toolResult: { toolUseId: wish.id, content: [{ json: outcome.result as never }] } });
    }
    dialogue.push(
      {
        role: 'assistant',
        content: [
          ...(call.text ? [{ text: call.text }] : []),
          ...call.tools.map(({ id, name, input }) => ({
            toolUse: { toolUseId: id, name, input: input as never },
          })),
        ],
      },
      { role: 'user', content: results },
    );
    if (!(await mayCallAgain())) return { ...answer, outcome: 'out_of_budget' };
  }
  return answer;
}
