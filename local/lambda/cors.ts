import type { IncomingMessage, ServerResponse } from 'node:http';

/** The `Cors` of a function URL. */
export interface CorsRules {
  AllowOrigins?: string[];
  AllowMethods?: string[];
  AllowHeaders?: string[];
  ExposeHeaders?: string[];
  AllowCredentials?: boolean;
  /** Seconds. */
  MaxAge?: number;
}

/** Headers that let a page of this origin read the answer; none where the rules do not name it. */
export function corsHeaders(origin: string | undefined, rules: CorsRules | null): [string, string][] {
  if (!origin || !rules) return [];
  const allowed = rules.AllowOrigins ?? [];
  if (!allowed.includes('*') && !allowed.includes(origin)) return [];
  return [
    ['access-control-allow-origin', allowed.includes('*') && !rules.AllowCredentials ? '*' : origin],
    ['vary', 'Origin'],
    ...(rules.AllowCredentials ? [['access-control-allow-credentials', 'true'] as [string, string]] : []),
    ...(rules.ExposeHeaders?.length
      ? [['access-control-expose-headers', rules.ExposeHeaders.join(',')] as [string, string]]
      : []),
  ];
}

/** Answers a browser's question before a call of another origin; whether it was one. The function does not hear of it. */
export function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  rules: CorsRules,
): boolean {
  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false;
  const headers = corsHeaders(request.headers.origin, rules);
  for (const [name, value] of headers) response.setHeader(name, value);
  if (headers.length > 0) {
    response.setHeader('access-control-allow-methods', (rules.AllowMethods ?? []).join(','));
    response.setHeader('access-control-allow-headers', (rules.AllowHeaders ?? []).join(','));
    if (rules.MaxAge !== undefined) response.setHeader('access-control-max-age', String(rules.MaxAge));
  }
  response.writeHead(200).end();
  return true;
}
