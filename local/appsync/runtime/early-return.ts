import { EarlyReturn, type HostFunction } from './call.ts';

/** The `runtime` object. */
export const runtimeFunctions: Record<string, HostFunction> = {
  earlyReturn(_call, value?: unknown, options?: { skipTo?: 'END' | 'NEXT' } | null) {
    throw new EarlyReturn(value ?? null, options?.skipTo ?? null);
  },
};
