/** A value as DynamoDB writes it, but with N as a number and NULL as null: the form resolver code works with. */
export function toAttributeValue(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toAttributeValue) };
  return { M: toAttributeValues(value as Record<string, unknown>) };
}

/** Each value of a map, converted. */
export function toAttributeValues(map: Record<string, unknown>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, toAttributeValue(value)]));
}
