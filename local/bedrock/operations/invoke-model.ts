import { messageId } from '../anthropic/message-id.ts';
import { readMessages } from '../anthropic/read-messages.ts';
import { toMessage } from '../anthropic/to-message.ts';
import { answerEmbedding } from '../embeddings/answer-embedding.ts';
import type { Answer } from '../../gateway/answer.ts';
import { gather } from '../gather.ts';
import type { Call } from '../operations.ts';
import { checkOnDemand } from '../validate/check-target.ts';
import { checkRequest } from '../validate/read-converse.ts';

/** A model in its own format: Anthropic's messages, or Titan's embeddings. The headers tell the tokens. */
export async function invokeModel({ target, input, model, signal, now }: Call): Promise<Answer> {
  const started = now();
  if (target.model.kind === 'embedding') return answerEmbedding(input);
  checkOnDemand(target);
  const request = readMessages(target, input);
  checkRequest(request);
  const answer = await gather(model(request, signal));
  const { inputTokens, outputTokens, cacheReadInputTokens = 0, cacheWriteInputTokens = 0 } = answer.usage;
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'x-amzn-bedrock-input-token-count': String(inputTokens),
      'x-amzn-bedrock-output-token-count': String(outputTokens),
      'x-amzn-bedrock-cache-read-input-token-count': String(cacheReadInputTokens),
      'x-amzn-bedrock-cache-write-input-token-count': String(cacheWriteInputTokens),
      'x-amzn-bedrock-invocation-latency': String(now() - started),
    },
    body: JSON.stringify(toMessage(target.modelId, messageId(request), answer)),
  };
}
