import type { Random } from '../demo/seeded.ts';
import type { FaultName, FaultRule, Occasion } from './fault-rule.ts';

/** A rule, and how often it was asked and has struck so far. */
export interface RuleState {
  rule: FaultRule;
  asked: number;
  struck: number;
}

/** What shall go wrong on this machine; services ask it where something can. */
export interface FaultPlan {
  /** The rule by which this fault happens now, null where it does not. */
  strikes(fault: FaultName, occasion: Occasion): FaultRule | null;
  /** Goes by these rules from now on, counting anew; none = nothing goes wrong. */
  set(rules: readonly FaultRule[]): void;
  rules(): readonly RuleState[];
  /** Whether there is any rule, so that nobody need prepare a question in vain. */
  isOn(): boolean;
  /** From 0 up to, but not, 1: for faults that have a choice. */
  random: Random;
}

/** A plan without rules. The same chances give the same faults on the same occasions. */
export function createFaultPlan(random: Random): FaultPlan {
  let states: RuleState[] = [];
  return {
    random,
    strikes(fault, occasion) {
      for (const state of states) {
        const { rule } = state;
        if (rule.fault !== fault || !concerns(rule, occasion)) continue;
        state.asked += 1;
        if (!rule.at?.includes(state.asked) && !(random() < (rule.chance ?? 0))) continue;
        state.struck += 1;
        return rule;
      }
      return null;
    },
    set(rules) {
      states = rules.map((rule) => ({ rule, asked: 0, struck: 0 }));
    },
    rules: () => states,
    isOn: () => states.length > 0,
  };
}

function concerns({ table, operation, by }: FaultRule, occasion: Occasion): boolean {
  return (
    (table === undefined || occasion.tables?.includes(table) === true) &&
    (operation === undefined || occasion.operation === operation) &&
    (by === undefined || occasion.by?.includes(by) === true)
  );
}
