import { invalidParameter } from '../errors.ts';
import type { User } from '../state/types.ts';

/** One page of users, oldest account first, and the token of the next page if there is one. */
export function pageOfUsers(users: User[], limit: number, token: string | undefined) {
  const ordered = users.toSorted((a, b) => a.createdAt - b.createdAt || (a.sub < b.sub ? -1 : 1));
  const start = token === undefined ? null : readToken(token);
  const rest = start
    ? ordered.filter(
        (user) => user.createdAt > start.at || (user.createdAt === start.at && user.sub > start.sub),
      )
    : ordered;
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const more = last && rest.length > items.length;
  return {
    items,
    next: more ? Buffer.from(`${last.createdAt} ${last.sub}`).toString('base64url') : undefined,
  };
}

function readToken(token: string): { at: number; sub: string } {
  const match = /^(\d+) ([0-9a-f-]{36})$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (!match) throw invalidParameter('Invalid pagination token given.');
  return { at: Number(match[1]), sub: match[2]! };
}
