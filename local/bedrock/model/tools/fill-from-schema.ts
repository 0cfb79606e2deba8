import type { Schema } from './tools.ts';

const LONGEST_TEXT = 200;

/**
 * A value that a schema allows, for a tool that must be used and that the rules do not know: texts are the beginning
 * of what was said, a choice is the one that was said or the first.
 */
export function fillFromSchema(schema: Schema, said: string): unknown {
  if (schema.enum?.length) {
    const lower = said.toLowerCase();
    return schema.enum.find((value) => lower.includes(String(value).toLowerCase())) ?? schema.enum[0];
  }
  const type = [schema.type].flat()[0];
  if (type === 'object' || schema.properties) {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(required.map((name) => [name, fillFromSchema(properties[name] ?? {}, said)]));
  }
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => fillFromSchema(schema.items ?? {}, said));
  if (type === 'number' || type === 'integer') return schema.minimum ?? 0;
  if (type === 'boolean') return false;
  return said.slice(0, Math.min(schema.maxLength ?? LONGEST_TEXT, LONGEST_TEXT)).trim();
}
