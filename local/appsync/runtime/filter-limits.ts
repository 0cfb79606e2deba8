import { FieldError } from '../errors.ts';
import type { SubscriptionFilter } from './call.ts';

const operators = [
  ...['eq', 'ne', 'le', 'lt', 'ge', 'gt', 'contains', 'notContains', 'beginsWith'],
  ...['in', 'notIn', 'between', 'containsAny'],
];
const listLengths: Record<string, number> = { in: 5, notIn: 5, containsAny: 20 };

/** A refused filter, which ends the subscription attempt with errorCode 400. */
export class FilterError extends FieldError {}

/** Throws when a filter is beyond what AppSync takes. */
export function checkFilter(filter: SubscriptionFilter): SubscriptionFilter {
  if (!Array.isArray(filter.filterGroup)) throw new FilterError('The filter has no filterGroup.');
  let combinations = 0;
  for (const group of filter.filterGroup) {
    if (!Array.isArray(group?.filters)) throw new FilterError('A filterGroup has no filters.');
    combinations += checkGroup(group.filters);
  }
  if (combinations > 10)
    throw new FilterError('Filters combination exceed maximum limit 10 for subscription.');
  return filter;
}

/** How many of the ten places a group takes: `in` counts once a value. */
function checkGroup(filters: SubscriptionFilter['filterGroup'][number]['filters']): number {
  const names = filters.map((filter) => filter.fieldName);
  if (new Set(names).size < names.length) throw new FilterError('filter uses same fieldName multiple time');
  if (names.length > 5) throw new FilterError('Filters exceed maximum attributes limit 5 for subscription.');
  let places = 1;
  for (const { fieldName, operator, value } of filters) {
    if (typeof fieldName !== 'string' || !operators.includes(operator)) {
      throw new FilterError(`The filter operator ${String(operator)} is not supported.`);
    }
    if (fieldName.split('.').length > 5) throw new FilterError('A filter reaches deeper than 5 levels.');
    const values = Array.isArray(value) ? value : [value];
    const most = listLengths[operator];
    if (most !== undefined && values.length > most) {
      throw new FilterError(`subscription exceeds maximum value limit ${most} for operator \`${operator}\`.`);
    }
    if (values.some((item) => typeof item === 'string' && item.length > 256)) {
      throw new FilterError('A filter value is longer than 256 characters.');
    }
    if (operator === 'in') places *= Math.max(values.length, 1);
  }
  return places;
}
