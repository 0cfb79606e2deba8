import { createContext, Script } from 'node:vm';

/** Only a loop without end takes this long; a busy machine may well take a tenth of it. */
const LONGEST_MS = 2000;

export interface EdgeRequest {
  method: string;
  uri: string;
  querystring: string;
  headers: Record<string, { value: string }>;
}

/** Compiles a CloudFront function for viewer requests: it gets the request and gives it back changed. */
export function compileEdgeFunction(code: string): (request: EdgeRequest, ip: string) => EdgeRequest {
  const context = createContext({});
  new Script(code).runInContext(context, { timeout: 1_000 });
  const call = new Script('JSON.stringify(handler(JSON.parse(event)))');
  return (request, ip) => {
    const { querystring, ...rest } = request;
    const parameters = Object.fromEntries(
      [...new URLSearchParams(querystring)].map(([name, value]) => [name, { value }]),
    );
    const event = {
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip },
      request: { ...rest, cookies: {}, querystring: parameters },
    };
    (context as { event?: string }).event = JSON.stringify(event);
    const changed = JSON.parse(String(call.runInContext(context, { timeout: LONGEST_MS }))) as Omit<
      EdgeRequest,
      'querystring'
    >;
    return { ...changed, querystring };
  };
}
