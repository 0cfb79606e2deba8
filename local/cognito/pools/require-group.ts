import { resourceNotFound } from '../errors.ts';
import { lookup } from '../lookup.ts';
import type { Group, Pool } from '../state/types.ts';

export function requireGroup(pool: Pool, name: string): Group {
  const group = lookup(pool.groups, name);
  if (!group) throw resourceNotFound('Group not found.');
  return group;
}
