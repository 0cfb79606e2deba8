/** Endings that no public website has (RFC 2606, 6761, 6762, 8375, 9476 and what routers and clusters hand out). `.example` is the demo's. */
const PRIVATE_ENDINGS = new Set([
  'alt',
  'arpa',
  'corp',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'private',
  'svc',
  'test',
]);
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const ENDING = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const LONGEST = 253;

/**
 * A website's domain as it is kept: lower case, ASCII, without scheme, `www.` and path. Whatever was pasted is read as a
 * browser reads it, so that an address in disguise (`0x7f.1`, `2852039166`) is found out.
 */
export function publicDomain(
  typed: string,
): { domain: string; reason: null } | { domain: null; reason: 'MALFORMED' | 'RESERVED' } {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text.length > 2 * LONGEST || /[\s\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(address)) return malformed;
  const { hostname, port, username, password } = new URL(address);
  if (port || username || password) return malformed;
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  const labels = host.split('.');
  const ending = labels.at(-1)!;
  if (host.startsWith('[') || /^\d+$/.test(ending) || PRIVATE_ENDINGS.has(ending)) return reserved;
  const isHost = labels.length > 1 && host.length <= LONGEST && labels.every((label) => LABEL.test(label));
  return isHost && ENDING.test(ending) ? { domain: host, reason: null } : malformed;
}

const malformed = { domain: null, reason: 'MALFORMED' } as const;
const reserved = { domain: null, reason: 'RESERVED' } as const;
