import { type ASTNode, getLocation } from 'graphql';
import type { ErrorEntry } from './errors.ts';

/** Where nodes stand in the query; AppSync shows the first. */
export function locationsOf(nodes: readonly ASTNode[] | undefined): ErrorEntry['locations'] {
  const at = nodes?.[0]?.loc;
  if (!at) return null;
  const { line, column } = getLocation(at.source, at.start);
  return [{ line, column, sourceName: null }];
}
