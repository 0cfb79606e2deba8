import type { Scope } from 'eslint';
import { functionOf, type Names } from './names.ts';

/** The identifiers by which functions reach themselves again, directly or by way of others. */
export function recursiveUses(names: Names): Set<unknown> {
  const uses = names.references.flatMap((reference) => {
    const used = reference.isRead() && reference.resolved ? functionOf(reference.resolved) : null;
    return used ? [{ identifier: reference.identifier, used, within: functionsAround(reference.from) }] : [];
  });
  const reaches = (from: object, to: object, seen: Set<object> = new Set()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return uses.some(({ used, within }) => within.includes(from) && reaches(used, to, seen));
  };
  return new Set(
    uses
      .filter(({ used, within }) => within.some((around) => reaches(used, around)))
      .map((use) => use.identifier),
  );
}

/** The functions in which a scope lies, inmost first. */
function functionsAround(scope: Scope.Scope | null): object[] {
  if (!scope) return [];
  return [...(scope.type === 'function' ? [scope.block] : []), ...functionsAround(scope.upper)];
}
