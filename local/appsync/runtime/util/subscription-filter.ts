import type { SubscriptionFilter } from '../call.ts';
import { isMap } from '../plain-object.ts';

type Filters = SubscriptionFilter['filterGroup'][number]['filters'];

/**
 * A filter object as a subscription filter: operators of one field, members of `or` and rules are alternatives, and
 * alternatives multiply out into groups. Nothing is checked here; null when the filter is no map.
 */
export function subscriptionFilter(
  filter: unknown,
  ignored: string[],
  rules: unknown,
): SubscriptionFilter | null {
  if (!isMap(filter)) return null;
  const ruled = isMap(rules)
    ? Object.entries(rules).flatMap(([name, operators]) => alternatives(name, operators))
    : [];
  return { filterGroup: product(groupsOf(filter, ignored), ruled).map((filters) => ({ filters })) };
}

function groupsOf(filter: Record<string, unknown>, ignored: string[]): Filters[] {
  let groups: Filters[] = [];
  for (const [key, value] of Object.entries(filter)) {
    if (key === 'and' && Array.isArray(value)) {
      for (const member of value.filter(isMap)) groups = product(groups, groupsOf(member, ignored));
    } else if (key === 'or' && Array.isArray(value)) {
      groups = product(
        groups,
        value.filter(isMap).flatMap((member) => groupsOf(member, ignored)),
      );
    } else if (!ignored.includes(key)) {
      groups = product(groups, alternatives(key, value));
    }
  }
  return groups;
}

const alternatives = (fieldName: string, operators: unknown): Filters[] =>
  isMap(operators)
    ? Object.entries(operators).map(([operator, value]) => [{ fieldName, operator, value }])
    : [];

/** Every group of one joined with every group of the other; nothing joined with something is that something. */
function product(left: Filters[], right: Filters[]): Filters[] {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  return left.flatMap((one) => right.map((other) => [...one, ...other]));
}
