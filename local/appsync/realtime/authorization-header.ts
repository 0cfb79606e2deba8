import type { IncomingMessage } from 'node:http';
import { headersOf, targetOf } from '../client-address.ts';
import { RequestError } from '../errors.ts';
import { isMap } from '../runtime/plain-object.ts';

/** The path that IAM connect signatures are made over, beside the GraphQL path. */
export const connectPath = '/graphql/connect';

/**
 * The authorisation object of a connection: from `?header=` (base64), from a `header-` subprotocol (base64url), or the
 * plain headers of the upgrade request.
 */
export function connectAuthorization(request: IncomingMessage): Record<string, string> {
  const query = targetOf(request).query.get('header');
  if (query !== null) return decoded(query, 'base64');
  const protocol = subprotocols(request).find((name) => name.startsWith('header-'));
  if (protocol !== undefined) return decoded(protocol.slice('header-'.length), 'base64url');
  return headersOf(request);
}

/** The names in Sec-WebSocket-Protocol. */
export function subprotocols(request: IncomingMessage): string[] {
  const header = request.headers['sec-websocket-protocol'] ?? '';
  return header.split(',').map((name) => name.trim());
}

/** Checks an authorisation object and gives its headers lower-case names. */
export function authorizationHeaders(given: unknown): Record<string, string> {
  if (!isMap(given)) throw headersMissing();
  const headers = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
    ),
  );
  if (!headers['host'] || !(headers['authorization'] || headers['x-api-key'])) throw headersMissing();
  return headers;
}

const headersMissing = () => new RequestError(400, 'BadRequestException', 'Required headers are missing.');

function decoded(text: string, encoding: 'base64' | 'base64url'): Record<string, string> {
  try {
    const parsed = JSON.parse(Buffer.from(text, encoding).toString('utf8')) as unknown;
    if (isMap(parsed)) return parsed as Record<string, string>;
  } catch {
    // Told like any other object without the headers.
  }
  throw headersMissing();
}
