/** Tokens of one or several calls; `input` does not include the cache's. */
export interface CallUsage {
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
}

/** The sum, or null as soon as one part is unknown: an answer with an unknown part has an unknown whole. */
export function sumUsage(parts: readonly (CallUsage | null)[]): CallUsage | null {
  return parts.reduce<CallUsage | null>(
    (sum, part) =>
      sum && part
        ? {
            input: sum.input + part.input,
            output: sum.output + part.output,
            cacheRead: sum.cacheRead + part.cacheRead,
            cacheWrite: sum.cacheWrite + part.cacheWrite,
          }
        : null,
    { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
  );
}

/** All tokens of a call, however they are paid. */
export function totalTokens({ input, output, cacheRead, cacheWrite }: CallUsage): number {
  return input + output + cacheRead + cacheWrite;
}
