import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Replacement } from '../../../infra/specification/replacement.ts';
import type { Properties } from '../template.ts';

const FILE = resolve(import.meta.dirname, '../../../build/specification/replacements.json');
let known: Record<string, Replacement> | null = null;

/** What CloudFormation's specification says of a type; read when it is first asked for. */
function replacementOf(type: string): Replacement {
  known ??= JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Replacement>;
  return known[type] ?? { fixed: [], identifiedBy: [] };
}

/** Whether a resource with these properties has to be another one. */
export function isReplaced(type: string, before: Properties, after: Properties): boolean {
  return replacementOf(type).fixed.some(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

/** The name that the template itself gives a resource, of which there can be one only; null where AWS gives it. */
export function givenName(type: string, properties: Properties): string | null {
  const { identifiedBy } = replacementOf(type);
  const names = identifiedBy.map((name) => properties[name]);
  return names.length === 0 || names.includes(undefined) ? null : names.map(String).join('|');
}
