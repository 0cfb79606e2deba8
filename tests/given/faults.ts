import type { RuleState } from '../../local/faults/fault-plan.ts';
import type { FaultRule } from '../../local/faults/fault-rule.ts';
import type { Stack } from '../../local/stack.ts';

/** Lets these things go wrong on the running platform from now on; none = nothing. */
export async function goWrong(stack: Stack, rules: FaultRule[]): Promise<void> {
  const answer = await fetch(`${stack.endpointUrl}/_local/faults`, {
    method: 'POST',
    body: JSON.stringify({ rules }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** What has gone wrong since: each rule with how often it struck. */
export async function wentWrong(stack: Stack): Promise<RuleState[]> {
  const answer = await fetch(`${stack.endpointUrl}/_local/faults`);
  return ((await answer.json()) as { rules: RuleState[] }).rules;
}
