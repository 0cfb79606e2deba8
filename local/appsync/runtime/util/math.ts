import { randomInt } from 'node:crypto';
import type { HostFunction } from '../call.ts';

/** util.math. */
export const mathFunctions: Record<string, HostFunction> = {
  roundNum: (_call, input: number) => Math.round(input),
  minVal: (_call, first: number, second: number) => Math.min(first, second),
  maxVal: (_call, first: number, second: number) => Math.max(first, second),
  randomDouble: () => Math.random(),
  // From the lower value up to, but not including, the upper one.
  randomWithinRange: (_call, start: number, end: number) => (end > start ? randomInt(start, end) : start),
};
