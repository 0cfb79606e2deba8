import type { SubscriptionFilter } from '../runtime/call.ts';
import { isMap } from '../runtime/plain-object.ts';

/** Whether an event passes an enhanced filter: one group of which every filter holds. */
export function passesFilter(filter: SubscriptionFilter, event: unknown): boolean {
  return filter.filterGroup.some(({ filters }) =>
    filters.every(
      ({ fieldName, operator, value }) => tests[operator]?.(valueAt(event, fieldName), value) ?? false,
    ),
  );
}

/** Whether an event has, in its top fields, every argument that the subscriber gave; a given null means "is null". */
export function passesArguments(given: Record<string, unknown>, event: unknown): boolean {
  return Object.entries(given).every(([name, wanted]) => {
    const value = isMap(event) && Object.hasOwn(event, name) ? event[name] : null;
    return wanted === null ? value === null : JSON.stringify(value) === JSON.stringify(wanted);
  });
}

const tests: Record<string, (value: unknown, wanted: unknown) => boolean> = {
  eq: (value, wanted) => value === wanted,
  ne: (value, wanted) => value !== wanted,
  lt: (value, wanted) => compare(value, wanted, (order) => order < 0),
  le: (value, wanted) => compare(value, wanted, (order) => order <= 0),
  gt: (value, wanted) => compare(value, wanted, (order) => order > 0),
  ge: (value, wanted) => compare(value, wanted, (order) => order >= 0),
  contains,
  notContains: (value, wanted) => !contains(value, wanted),
  beginsWith: (value, wanted) => typeof value === 'string' && value.startsWith(String(wanted)),
  in: (value, wanted) => list(wanted).includes(value),
  notIn: (value, wanted) => !list(wanted).includes(value),
  between: (value, wanted) => {
    const [low, high] = list(wanted);
    return compare(value, low, (order) => order >= 0) && compare(value, high, (order) => order <= 0);
  },
  containsAny: (value, wanted) => list(wanted).some((item) => contains(value, item)),
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function contains(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.includes(wanted);
  return typeof value === 'string' && value.includes(String(wanted));
}

/** Numbers with numbers, strings with strings; nothing else has an order. */
function compare(value: unknown, wanted: unknown, holds: (order: number) => boolean): boolean {
  if (typeof value === 'number' && typeof wanted === 'number') return holds(value - wanted);
  if (typeof value === 'string' && typeof wanted === 'string')
    return holds(value < wanted ? -1 : value > wanted ? 1 : 0);
  return false;
}

function valueAt(event: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, step) => (isMap(at) && Object.hasOwn(at, step) ? at[step] : null), event);
}
