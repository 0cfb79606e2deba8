import { isDeepStrictEqual } from 'node:util';

/** The attributes in which two rows differ, as they were and as they are; undefined where none does. */
export function changed(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): { before: Record<string, unknown>; after: Record<string, unknown> } | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .sort();
  if (names.length === 0) return undefined;
  const pick = (row: Record<string, unknown>) =>
    Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
  return { before: pick(before), after: pick(after) };
}
