import { createHash } from 'node:crypto';
import type { StopReason } from '@aws-sdk/client-bedrock-runtime';
import type { ModelRequest } from '../model.ts';
import { firstTokens, tokensOf } from '../tokens/tokens-of.ts';
import type { Saying } from './saying.ts';

/** What is really said: within the limits of the request, the use of a tool with its id. */
export interface Said {
  blocks: (
    { text: string } | { toolUse: { toolUseId: string; name: string; input: Record<string, unknown> } }
  )[];
  stopReason: StopReason;
  stopSequence: string | null;
  outputTokens: number;
}

/** Ends an answer at a stop sequence or after `maxTokens`; half a use of a tool is not said at all. */
export function withinLimits(saying: Saying, { inference, messages }: ModelRequest): Said {
  const limit = inference.maxTokens ?? Infinity;
  if ('tool' in saying) {
    const { tool: name, input } = saying;
    const outputTokens = tokensOf(JSON.stringify({ name, input }));
    if (outputTokens > limit)
      return { blocks: [], stopReason: 'max_tokens', stopSequence: null, outputTokens: limit };
    const asked = createHash('sha256').update(JSON.stringify([messages, name, input]));
    const toolUseId = `tooluse_${asked.digest('base64url').slice(0, 22)}`;
    return {
      blocks: [{ toolUse: { toolUseId, name, input } }],
      stopReason: 'tool_use',
      stopSequence: null,
      outputTokens,
    };
  }
  const { text, stopSequence } = untilStop(saying.text, inference.stopSequences ?? []);
  if (tokensOf(text) > limit) {
    const cut = firstTokens(text, limit);
    return { blocks: [{ text: cut }], stopReason: 'max_tokens', stopSequence: null, outputTokens: limit };
  }
  const stopReason = stopSequence === null ? 'end_turn' : 'stop_sequence';
  const blocks = text === '' ? [] : [{ text }];
  return { blocks, stopReason, stopSequence, outputTokens: tokensOf(text) };
}

/** The text before the first stop sequence in it. */
function untilStop(text: string, sequences: string[]): { text: string; stopSequence: string | null } {
  const found = sequences
    .map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0];
  return found
    ? { text: text.slice(0, found.at), stopSequence: found.sequence }
    : { text, stopSequence: null };
}
