import type { GraphQLResolveInfo } from 'graphql';

type Path = GraphQLResolveInfo['path'];

/** A path as AppSync writes it in messages: `/clients/items[0]/createdAt`. */
export function slashPath(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `/${step}`)).join('');
}

/** The steps of a path from the root. */
export function stepsOf(path: Path | undefined): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = path; at; at = at.prev) steps.unshift(at.key);
  return steps;
}

/** How many fields deep a path is; places in lists do not count. */
export function depthOf(path: Path | undefined): number {
  let depth = 0;
  for (let at = path; at; at = at.prev) if (typeof at.key === 'string') depth += 1;
  return depth;
}
