import type { Faults } from '../bedrock/faults.ts';
import type { FaultPlan } from './fault-plan.ts';

/** What Bedrock asks before each call, by the plan. */
export function modelFaults(plan: FaultPlan): Faults {
  return {
    next(operation) {
      const occasion = { operation };
      if (plan.strikes('model-throttled', occasion)) return 'throttle';
      if (plan.strikes('model-timeout', occasion)) return 'timeout';
      if (!operation.endsWith('Stream')) return null;
      const slow = plan.strikes('model-slow', occasion);
      if (slow) return { slowMs: slow.amount ?? 1_000 };
      const cut = plan.strikes('model-cut', occasion);
      return cut && { cutAfterEvents: cut.amount ?? 3 };
    },
  };
}
