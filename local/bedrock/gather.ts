import type { ContentBlock, StopReason, TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import type { ModelEvent } from './model.ts';

/** A whole answer. */
export interface Gathered {
  content: ContentBlock[];
  stopReason: StopReason;
  /** The stop sequence that ended it, if one did. */
  stopSequence: string | null;
  usage: TokenUsage;
}

/** Puts the pieces of an answer together. */
export async function gather(events: AsyncIterable<ModelEvent>): Promise<Gathered> {
  const blocks: { text?: string; toolUse?: { toolUseId: string; name: string; input: string } }[] = [];
  const gathered: Omit<Gathered, 'content'> = {
    stopReason: 'end_turn',
    stopSequence: null,
    usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 },
  };
  for await (const event of events) {
    if ('contentBlockStart' in event) {
      const { contentBlockIndex, start } = event.contentBlockStart;
      blocks[contentBlockIndex] = { toolUse: { ...start.toolUse, input: '' } };
    } else if ('contentBlockDelta' in event) {
      const { contentBlockIndex, delta } = event.contentBlockDelta;
      const block = (blocks[contentBlockIndex] ??= { text: '' });
      if ('text' in delta) block.text += delta.text;
      else block.toolUse!.input += delta.toolUse.input;
    } else if ('messageStop' in event) {
      gathered.stopReason = event.messageStop.stopReason;
      gathered.stopSequence = event.messageStop.additionalModelResponseFields?.stop_sequence ?? null;
    } else if ('metadata' in event) gathered.usage = event.metadata.usage;
  }
  const content = blocks.map(({ text, toolUse }): ContentBlock =>
    toolUse ? { toolUse: { ...toolUse, input: JSON.parse(toolUse.input || '{}') } } : { text: text! },
  );
  return { ...gathered, content };
}
