import { ServiceError } from '../gateway/answer.ts';
import { CHAOS } from './chaos.ts';
import { FAULTS, type FaultRule } from './fault-rule.ts';

const MOST_RULES = 100;

/** Reads `{"rules": [...]}` or `{"chaos": true}`; throws a ValidationException that names what is wrong. */
export function readRules(body: Record<string, unknown>): readonly FaultRule[] {
  if (body['chaos'] === true) return CHAOS;
  const rules = body['rules'];
  if (!Array.isArray(rules) || rules.length > MOST_RULES)
    throw refused(`Say "rules", a list of at most ${MOST_RULES}, or "chaos": true.`);
  return rules.map(readRule);
}

function readRule(value: unknown): FaultRule {
  const { fault, ...rest } = Object(value) as Record<string, unknown>;
  if (typeof fault !== 'string' || !Object.hasOwn(FAULTS, fault))
    throw refused(`A fault is one of ${Object.keys(FAULTS).join(', ')}.`);
  for (const [name, given] of Object.entries(rest)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof typeof CHECKS] : null;
    if (!check?.(given)) throw refused(`The rule of ${fault} has no ${name} like this.`);
  }
  return { fault, ...rest } as FaultRule;
}

const isWord = (value: unknown) => typeof value === 'string' && value.length <= 300;
const isWhole = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1e6;
const CHECKS = {
  chance: (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1,
  at: (value: unknown) => Array.isArray(value) && value.length <= 1_000 && value.every(isWhole),
  table: isWord,
  operation: isWord,
  by: isWord,
  amount: isWhole,
};

const refused = (message: string) => new ServiceError('ValidationException', message);
