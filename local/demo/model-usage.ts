import { logNormal } from './chance.ts';
import type { Random } from './seeded.ts';

export const MODEL_ID = 'eu.anthropic.claude-haiku-4-5-20251001-v1:0';

/** Polish takes about a token for every 2.7 characters. */
const CHARACTERS_A_TOKEN = 2.7;

export interface ModelUsage {
  tokensInput: number;
  tokensOutput: number;
  responseTimeMs: number;
  modelId: string;
}

/** What an answer plausibly took: the prompt and all said before are read, the answer is written. */
export function modelUsage(
  promptTokens: number,
  before: readonly string[],
  answer: string,
  random: Random,
): ModelUsage {
  const history = before.reduce((sum, text) => sum + text.length / CHARACTERS_A_TOKEN + 6, 0);
  const tokensOutput = Math.ceil(answer.length / CHARACTERS_A_TOKEN) + 4;
  return {
    tokensInput: Math.round(promptTokens * (0.95 + random() * 0.1) + history),
    tokensOutput,
    responseTimeMs: Math.round(logNormal(random, 650 + tokensOutput * 11, 0.38)),
    modelId: MODEL_ID,
  };
}
