import { literalText, matchesPattern } from './pattern.ts';
import type { RequestContext } from './variables.ts';

/** By operator and condition key, the values of which one must hold. */
export type Conditions = Record<string, Record<string, unknown>>;

type Compare = (expected: string, actual: string) => boolean;

const text =
  (compare: Compare): Compare =>
  (expected, actual) =>
    compare(literalText(expected), actual);
const ordered =
  (read: (value: string) => number, compare: (actual: number, expected: number) => boolean): Compare =>
  (expected, actual) => {
    const [left, right] = [read(actual), read(literalText(expected))];
    return !Number.isNaN(left) && !Number.isNaN(right) && compare(left, right);
  };
const orders: [string, (actual: number, expected: number) => boolean][] = [
  ['equals', (actual, expected) => actual === expected],
  ['lessthan', (actual, expected) => actual < expected],
  ['lessthanequals', (actual, expected) => actual <= expected],
  ['greaterthan', (actual, expected) => actual > expected],
  ['greaterthanequals', (actual, expected) => actual >= expected],
];

const operators = new Map<string, Compare>([
  ['stringequals', text((expected, actual) => expected === actual)],
  ['stringequalsignorecase', text((expected, actual) => expected.toLowerCase() === actual.toLowerCase())],
  ['stringlike', matchesPattern],
  ['arnequals', matchesArn],
  ['arnlike', matchesArn],
  ['bool', text((expected, actual) => expected.toLowerCase() === actual.toLowerCase())],
  ...orders.map(([name, compare]) => [`numeric${name}`, ordered(numberOf, compare)] as const),
  ...orders.map(([name, compare]) => [`date${name}`, ordered(timeOf, compare)] as const),
]);

/**
 * Whether all conditions of a statement hold. `fill` puts variables into an expected value, or answers null where one
 * is missing. An operator not known here must never widen access, so it fails an Allow and fulfils a Deny.
 */
export function conditionsHold(
  conditions: Conditions,
  context: RequestContext,
  fill: (text: string) => string | null,
  effect: 'Allow' | 'Deny',
): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) => {
      const values = [expected].flat().map((value) => fill(String(value)));
      const name = key.toLowerCase();
      const actual = Object.hasOwn(context, name) ? context[name]! : [];
      return holds(operator.toLowerCase(), values, actual) ?? effect === 'Deny';
    }),
  );
}

/** Null for an operator that is not known. A key without a value is a missing one, as in AWS. */
function holds(operator: string, expected: (string | null)[], actual: string[]): boolean | null {
  if (operator === 'null') return expected.some((value) => (value === 'true') === (actual.length === 0));
  const [quantifier, name] = operator.includes(':') ? operator.split(':') : ['', operator];
  if (!['', 'forallvalues', 'foranyvalue'].includes(quantifier!)) return null;
  const optional = name!.endsWith('ifexists');
  const base = optional ? name!.slice(0, -'ifexists'.length) : name!;
  const compare = operators.get(base.replace('not', ''));
  if (!compare) return null;
  const negated = base.includes('not');
  if (actual.length === 0) return optional || quantifier === 'forallvalues' || (negated && quantifier === '');
  const one = (value: string) =>
    expected.some((candidate) => candidate !== null && compare(candidate, value)) !== negated;
  return quantifier === 'forallvalues' ? actual.every(one) : actual.some(one);
}

/** Part by part: a wildcard reaches over a colon in the last part only. */
function matchesArn(expected: string, actual: string): boolean {
  const [patterns, values] = [arnParts(expected), arnParts(actual)];
  if (patterns.length !== 6 || values.length !== 6) return false;
  return patterns.every((pattern, index) => matchesPattern(pattern, values[index]!));
}

function arnParts(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function numberOf(value: string): number {
  return value.trim() === '' ? NaN : Number(value);
}

/** ISO, or seconds since the epoch. */
function timeOf(value: string): number {
  return /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value);
}
