import { matchesPattern } from '../identity/pattern.ts';

export interface CorsRule {
  methods: string[];
  origins: string[];
  headers: string[];
  exposed: string[];
  maxAgeSeconds: number | null;
}

/** What a page from elsewhere asks for. */
export interface CorsQuestion {
  origin: string | undefined;
  method: string;
  /** Names of headers it would send, as a preflight lists them. */
  headers?: string | undefined;
}

/** The headers that let a page of another origin call, by the bucket's first rule that fits; null when none does. */
export function corsHeaders(rules: CorsRule[], question: CorsQuestion): Record<string, string> | null {
  const { origin, method } = question;
  if (origin === undefined) return null;
  const asked = (question.headers ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const rule = rules.find(
    ({ origins, methods, headers }) =>
      origins.some((pattern) => matchesPattern(pattern, origin)) &&
      methods.includes(method) &&
      asked.every((name) => headers.some((pattern) => matchesPattern(pattern.toLowerCase(), name))),
  );
  if (!rule) return null;
  const isForAll = rule.origins.includes('*');
  return {
    'access-control-allow-origin': isForAll ? '*' : origin,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(asked.length > 0 ? { 'access-control-allow-headers': asked.join(', ') } : {}),
    ...(rule.exposed.length > 0 ? { 'access-control-expose-headers': rule.exposed.join(', ') } : {}),
    ...(rule.maxAgeSeconds === null ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    ...(isForAll ? {} : { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}
