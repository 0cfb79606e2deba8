import {
  ConverseStreamCommand,
  type BedrockRuntimeClient,
  type ConverseStreamOutput,
  type Message,
  type SystemContentBlock,
  type Tool,
} from '@aws-sdk/client-bedrock-runtime';
import { callWatch } from './call-watch.ts';
import { outcomeOf, type CallOutcome } from './outcome.ts';
import { toolInput } from './tool-input.ts';
import type { CallUsage } from './usage.ts';

export interface ModelRequest {
  system: SystemContentBlock[];
  messages: Message[];
  tools: Tool[];
  maxTokens: number;
}

/** A tool that the model wants run; `input` is whatever it wrote, not yet checked. */
export interface ToolWish {
  id: string;
  name: string;
  input: unknown;
}

/** One call, whatever became of it. */
export interface CallResult {
  outcome: CallOutcome;
  text: string;
  tools: ToolWish[];
  /** Null = unknown: the stream broke before it said. */
  usage: CallUsage | null;
  /** ms; null where no word came. */
  timeToFirstTokenMs: number | null;
  totalMs: number;
}

export interface ModelOptions {
  client: Pick<BedrockRuntimeClient, 'send'>;
  modelId: string;
  /** A stream that is silent for so long is given up, ms. */
  silenceMs: number;
  /** ms since the epoch. */
  now(): number;
}

/** Calls the model once: yields the words as they come, returns what the call came to. It never throws. */
export async function* callModel(
  { client, modelId, silenceMs, now }: ModelOptions,
  request: ModelRequest,
): AsyncGenerator<string, CallResult> {
  const started = now();
  const watch = callWatch(silenceMs);
  const wishes = new Map<number, { id: string; name: string; json: string }>();
  const result: CallResult = {
    outcome: 'partial',
    text: '',
    tools: [],
    usage: null,
    timeToFirstTokenMs: null,
    totalMs: 0,
  };
  try {
    const command = new ConverseStreamCommand({
      modelId,
      system: request.system,
      messages: request.messages,
      inferenceConfig: { maxTokens: request.maxTokens, temperature: 0.3 },
      ...(request.tools.length > 0 ? { toolConfig: { tools: request.tools } } : {}),
    });
    const { stream = [] } = await watch.unlessSilent(client.send(command, { abortSignal: watch.signal }));
    for await (const event of watch.pieces<ConverseStreamOutput>(stream)) {
      const words = event.contentBlockDelta?.delta?.text;
      if (words) {
        result.timeToFirstTokenMs ??= now() - started;
        result.text += words;
        yield words;
      }
      readTool(event, wishes);
      if (event.messageStop) result.outcome = 'complete';
      if (event.metadata?.usage) result.usage = usageOf(event.metadata.usage);
    }
    // A stream that ends without its last words has broken, however quietly.
    if (!result.usage) result.outcome = 'partial';
  } catch (error) {
    result.outcome = outcomeOf(error, {
      silent: watch.silent(),
      begun: result.text !== '' || wishes.size > 0,
    });
  } finally {
    watch.end();
  }
  if (result.outcome === 'complete')
    result.tools = [...wishes.values()].map(({ id, name, json }) => ({ id, name, input: toolInput(json) }));
  return { ...result, totalMs: now() - started };
}

function readTool(
  event: ConverseStreamOutput,
  wishes: Map<number, { id: string; name: string; json: string }>,
): void {
  const start = event.contentBlockStart;
  if (start?.start?.toolUse)
    wishes.set(start.contentBlockIndex!, {
      id: start.start.toolUse.toolUseId!,
      name: start.start.toolUse.name!,
      json: '',
    });
  const delta = event.contentBlockDelta;
  const wish = delta && wishes.get(delta.contentBlockIndex!);
  if (wish) wish.json += delta.delta?.toolUse?.input ?? '';
}

function usageOf(usage: NonNullable<NonNullable<ConverseStreamOutput['metadata']>['usage']>): CallUsage {
  return {
    input: usage.inputTokens ?? 0,
    output: usage.outputTokens ?? 0,
    cacheRead: usage.cacheReadInputTokens ?? 0,
    cacheWrite: usage.cacheWriteInputTokens ?? 0,
  };
}
