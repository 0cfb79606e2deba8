import type { Answer } from '../../gateway/answer.ts';
import { tokensOf } from '../tokens/tokens-of.ts';
import { invalid } from '../validate/invalid.ts';
import { embed } from './embed.ts';

const DIMENSIONS = [256, 512, 1024];

/** Titan's text embeddings: `{inputText, dimensions?, normalize?}`. The vector is a stand-in (see embed.ts). */
export function answerEmbedding(input: Record<string, unknown>): Answer {
  const { inputText, dimensions = 1024, normalize = true } = input;
  if (typeof inputText !== 'string')
    throw invalid(
      'Malformed input request: #: required key [inputText] not found, please reformat your input and try again.',
    );
  if (inputText === '')
    throw invalid(
      'Malformed input request: expected minLength: 1, actual: 0, please reformat your input and try again.',
    );
  if (!DIMENSIONS.includes(dimensions as number))
    throw invalid(
      `Malformed input request: #/dimensions: ${String(dimensions)} is not a valid enum value, please reformat your input and try again.`,
    );
  const embedding = embed(inputText, dimensions as number, normalize !== false);
  const inputTextTokenCount = tokensOf(inputText);
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'x-amzn-bedrock-input-token-count': String(inputTextTokenCount),
    },
    body: JSON.stringify({ embedding, embeddingsByType: { float: embedding }, inputTextTokenCount }),
  };
}
