import type { Report } from './finding.ts';
import type { PropertyType } from './specification.ts';
import type { Json } from './template.ts';

/** Checks a value that is to be a text, a number, true or false, a time or JSON; CloudFormation turns "5" and "true" into them. */
export function checkScalar(value: Json, type: PropertyType, path: string, report: Report): void {
  if (type.type === 'json') {
    if (value === null || !['object', 'string'].includes(typeof value)) report(path, 'It must be JSON.');
    return;
  }
  if (value === null) return type.type === 'null' ? undefined : report(path, 'It must not be null.');
  if (typeof value === 'object') return report(path, `It must be ${described(type)}.`);
  const text = String(value);
  if ((type.type === 'integer' || type.type === 'number') && !isNumber(text, type.type))
    return report(path, `It must be ${described(type)}, not "${text}".`);
  if (type.type === 'boolean' && !/^(true|false)$/i.test(text))
    return report(path, `It must be true or false, not "${text}".`);
  const allowed = 'allowedValues' in type ? type.allowedValues?.map(String) : undefined;
  if (allowed && !allowed.includes(text))
    report(path, `It must be one of ${allowed.join(', ')}, not "${text}".`);
}

function isNumber(text: string, type: 'integer' | 'number'): boolean {
  return type === 'integer' ? /^-?\d+$/.test(text) : text.trim() !== '' && Number.isFinite(Number(text));
}

const WORDS: Record<PropertyType['type'], string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  json: 'JSON',
  'date-time': 'a time',
  null: 'null',
  tag: 'a tag',
  ref: 'an object',
  array: 'a list',
  map: 'a map',
  union: 'an object',
};
/** A type in words, to go after "It must be". */
export const described = (type: PropertyType): string => WORDS[type.type];
