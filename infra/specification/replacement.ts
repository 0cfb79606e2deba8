import type { Specification } from './specification.ts';

/** What a change to a resource of a type means. */
export interface Replacement {
  /** Properties that cannot change without another resource in its place. */
  fixed: string[];
  /** Properties that tell one from all others; none where AWS draws its identifier. */
  identifiedBy: string[];
}

/** By resource type, what has to be known to update a stack; a type that is never replaced is left out. */
export function replacementsIn(specification: Specification): Record<string, Replacement> {
  return Object.fromEntries(
    specification.all().flatMap(({ cloudFormationType, properties, primaryIdentifier = [] }) => {
      const fixed = Object.keys(properties).filter((name) => properties[name]!.causesReplacement === 'yes');
      const identifiedBy = primaryIdentifier.every((name) => properties[name]) ? [...primaryIdentifier] : [];
      return fixed.length > 0 ? [[cloudFormationType, { fixed, identifiedBy }] as const] : [];
    }),
  );
}
