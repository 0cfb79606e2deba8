import type { Faults } from '../bedrock/faults.ts';
import type { FaultPlan } from './fault-plan.ts';

/** What Bedrock asks before each call, by the plan. */
export function modelFaults(plan: FaultPlan): Faults {
  return {
    next(operation) {
      const occasion = { operation };
      if (plan.strikes('model-throttled', occasion)) return 'throttle';
      if (plan.strikes('model-timeout', occasion)) return 'timeout';
      const cut = operation.endsWith('Stream') ? plan.strikes('model-cut', occasion) : null;
      return cut && { cutAfterEvents: cut.amount ?? 3 };
    },
  };
}
