import { isMap } from '../plain-object.ts';
import { toAttributeValue } from './attribute-value.ts';

/** The values of an item; sets made by toStringSet and its like stay sets. */
export function itemValues(item: Record<string, unknown>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, itemValue(value)]));
}

export function itemValue(value: unknown): Record<string, unknown> {
  if (isMap(value)) {
    const [kind, ...more] = Object.keys(value);
    const isSet =
      more.length === 0 && ['SS', 'NS', 'BS'].includes(kind ?? '') && Array.isArray(value[kind ?? '']);
    return isSet ? value : { M: itemValues(value) };
  }
  return Array.isArray(value) ? { L: value.map(itemValue) } : toAttributeValue(value);
}
