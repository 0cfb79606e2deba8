import { InvokeModelCommand, type BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { z } from 'zod';

/** The meaning of a text as a vector of length 1. */
export type Embed = (text: string, signal?: AbortSignal) => Promise<number[]>;

export const DIMENSIONS = 256;
const ANSWER = z.object({ embedding: z.array(z.number()).length(DIMENSIONS) });

/** Amazon's Titan text embeddings, version 2. */
export function titanEmbed(client: BedrockRuntimeClient, modelId: string): Embed {
  return async (text, abortSignal) => {
    const body = JSON.stringify({ inputText: text, dimensions: DIMENSIONS, normalize: true });
    const command = new InvokeModelCommand({ modelId, body, contentType: 'application/json' });
    const { body: answer } = await client.send(command, { abortSignal });
    return ANSWER.parse(JSON.parse(new TextDecoder().decode(answer))).embedding;
  };
}
