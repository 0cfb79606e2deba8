/** Characters to a token: between English (about 4) and Polish (about 3). */
const CHARACTERS = 3.6;

/** Tokens of a text, by a stated approximation: a real model counts with its own vocabulary. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS);
}

/** The longest beginning of a text that is within a number of tokens. */
export function firstTokens(text: string, tokens: number): string {
  return text.slice(0, Math.floor(tokens * CHARACTERS));
}
