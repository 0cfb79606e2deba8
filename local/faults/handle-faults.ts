import { jsonAnswer, type Answer } from '../gateway/answer.ts';
import { jsonObject } from '../gateway/json-object.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import { requireOwnRequest } from '../http/require-own-request.ts';
import type { FaultPlan } from './fault-plan.ts';
import { FAULTS } from './fault-rule.ts';
import { readRules } from './read-rules.ts';

/**
 * GET tells the rules and how often each has struck; POST replaces them: `{"rules": [...]}`, `{"chaos": true}`. Throws
 * a ValidationException for anything else.
 */
export function handleFaults(request: GatewayRequest, plan: FaultPlan): Answer {
  if (request.method === 'POST') {
    requireOwnRequest(request.headers);
    plan.set(readRules(jsonObject(request.body)));
  }
  return jsonAnswer(200, { rules: plan.rules(), faults: FAULTS });
}
