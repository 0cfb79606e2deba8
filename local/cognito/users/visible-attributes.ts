import type { Client, User } from '../state/types.ts';

/** The attributes that this app client may read, `sub` first. */
export function visibleAttributes(user: User, client: Client): [string, string][] {
  const readable = client.readAttributes;
  const attributes = Object.entries(user.attributes).filter(
    ([name]) => readable === null || readable.includes(name),
  );
  return [['sub', user.sub], ...attributes];
}
