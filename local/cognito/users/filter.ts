import { invalidParameter } from '../errors.ts';
import type { User } from '../state/types.ts';

const SYNTAX = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/;

const SEARCHABLE = ['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username'];

/** ListUsers' Filter, `email = "jan@example.com"` or `email ^= "jan"`, as a test of one user. */
export function readFilter(filter: string | undefined): (user: User) => boolean {
  if (filter === undefined || filter.trim() === '') return () => true;
  const match = SYNTAX.exec(filter);
  if (!match) throw invalidParameter('Error while parsing filter string.');
  const [, name = '', operator, quoted = ''] = match;
  const read = reader(name);
  const fold = (text: string) => (name === 'email' ? text.toLowerCase() : text);
  const wanted = fold(quoted.replace(/\\(.)/g, '$1'));
  return (user) => {
    const value = fold(read(user) ?? '');
    return operator === '=' ? value === wanted : value.startsWith(wanted);
  };
}

function reader(name: string): (user: User) => string | undefined {
  if (SEARCHABLE.includes(name)) return (user) => user.attributes[name];
  if (name === 'sub' || name === 'username') return (user) => user.sub;
  if (name === 'cognito:user_status') return (user) => user.status;
  if (name === 'status') return (user) => (user.enabled ? 'Enabled' : 'Disabled');
  throw invalidParameter(`Invalid search attribute: ${name}`);
}
