import { messageId } from '../anthropic/message-id.ts';
import { readMessages } from '../anthropic/read-messages.ts';
import { toStreamEvents } from '../anthropic/to-stream-events.ts';
import type { Call } from '../operations.ts';
import { promptParts, promptTokens } from '../tokens/prompt-parts.ts';
import { checkOnDemand } from '../validate/check-target.ts';
import { invalid } from '../validate/invalid.ts';
import { checkRequest } from '../validate/read-converse.ts';
import { primed } from '../wire/primed.ts';
import type { Reply, WireEvent } from '../wire/reply.ts';

/** Anthropic's own stream in chunks. There are no headers with token counts: the last chunk tells them. */
export async function invokeModelWithResponseStream({
  target,
  input,
  model,
  signal,
  now,
}: Call): Promise<Reply> {
  const started = now();
  if (target.model.kind !== 'chat') throw invalid('The model is unsupported for streaming');
  checkOnDemand(target);
  const request = readMessages(target, input);
  checkRequest(request);
  const events = toStreamEvents(await primed(model(request, signal)), {
    modelId: target.modelId,
    messageId: messageId(request),
    inputTokens: promptTokens(promptParts(request)),
    elapsed: () => now() - started,
  });
  return { headers: { 'x-amzn-bedrock-content-type': 'application/json' }, events: inChunks(events) };
}

async function* inChunks(events: AsyncIterable<object>): AsyncIterable<WireEvent> {
  for await (const event of events) {
    const bytes = Buffer.from(JSON.stringify(event)).toString('base64');
    yield { kind: 'event', name: 'chunk', payload: { bytes } };
  }
}
