import type { FaultRule } from './fault-rule.ts';

/** What `--chaos` does: often enough to be met in a minute's work, rare enough to work on. */
export const CHAOS: readonly FaultRule[] = [
  { fault: 'throttle', chance: 0.02 },
  { fault: 'unprocessed', chance: 0.1 },
  { fault: 'conflict', chance: 0.02 },
  { fault: 'lost-answer', chance: 0.01 },
  { fault: 'kill-before-write', chance: 0.002 },
  { fault: 'kill-after-write', chance: 0.002 },
  { fault: 'twice', chance: 0.1 },
  { fault: 'out-of-order', chance: 0.2 },
  { fault: 'shards', chance: 0.2 },
  { fault: 'late', chance: 0.1, amount: 500 },
  { fault: 'model-throttled', chance: 0.03 },
  { fault: 'model-timeout', chance: 0.01 },
  { fault: 'model-slow', chance: 0.05, amount: 2_000 },
  { fault: 'model-cut', chance: 0.02, amount: 5 },
  { fault: 'socket-drop', chance: 0.02 },
];
