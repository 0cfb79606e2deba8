import type { IncomingMessage } from 'node:http';

/** ctx.identity.sourceIp: whom the proxies name, then the peer itself. */
export function sourceIpOf(request: IncomingMessage): string[] {
  const forwarded = headersOf(request)['x-forwarded-for'];
  const peer = request.socket.remoteAddress ?? '127.0.0.1';
  return [...(forwarded ? forwarded.split(',').map((address) => address.trim()) : []), peer];
}

/** Headers with lower-case names and one text each. */
export function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Path and query of a request; never throws, whatever the client sent. */
export function targetOf(request: IncomingMessage): { path: string; query: URLSearchParams } {
  const url = request.url ?? '/';
  const at = url.indexOf('?');
  return {
    path: at < 0 ? url : url.slice(0, at),
    query: new URLSearchParams(at < 0 ? '' : url.slice(at + 1)),
  };
}
