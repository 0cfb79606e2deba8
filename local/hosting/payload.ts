import type { IncomingHttpHeaders } from 'node:http';

export interface HttpEventInput {
  apiId: string;
  accountId: string;
  domainName: string;
  routeKey: string;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: Buffer;
  sourceIp: string;
  requestId: string;
  /** ms since the epoch. */
  now: number;
}

/** A request as API Gateway hands it to a function: HTTP API, payload version 2.0. */
export function httpEvent(input: HttpEventInput): object {
  const { cookie, ...headers } = input.headers;
  const isText = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|graphql))/.test(
    headers['content-type'] ?? '',
  );
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(input.query))
    query[name] = name in query ? `${query[name]},${value}` : value;
  return {
    version: '2.0',
    routeKey: input.routeKey,
    rawPath: decodeURI(input.path),
    rawQueryString: input.query,
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers,
    ...(input.query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: input.accountId,
      apiId: input.apiId,
      domainName: input.domainName,
      domainPrefix: input.apiId,
      http: {
        method: input.method,
        path: decodeURI(input.path),
        protocol: 'HTTP/1.1',
        sourceIp: input.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: input.requestId,
      routeKey: input.routeKey,
      stage: '$default',
      time: new Date(input.now).toUTCString(),
      timeEpoch: input.now,
    },
    ...(input.body.length > 0 ? { body: input.body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: input.body.length > 0 && !isText,
  };
}

export interface HttpResult {
  statusCode: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
}

/** What a function answered to an HTTP API; anything without a statusCode is a 200 with JSON. */
export function httpResult(payload: unknown): HttpResult {
  const answer = payload as Partial<{
    statusCode: number;
    headers: Record<string, string | number | boolean>;
    cookies: string[];
    body: string;
    isBase64Encoded: boolean;
  }> | null;
  if (answer === null || typeof answer !== 'object' || answer.statusCode === undefined)
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    };
  const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  return {
    statusCode: answer.statusCode,
    headers: Object.fromEntries(headers) as Record<string, string>,
    cookies: answer.cookies ?? [],
    body: Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** Node's headers as one text each, lower-case, as API Gateway joins them. */
export function joinedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name, Array.isArray(value) ? value.join(name === 'cookie' ? '; ' : ',') : value]],
    ),
  );
}
