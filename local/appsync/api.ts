import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { compileApi } from './compile-api.ts';
import { Documents } from './documents.ts';
import { handleHttp } from './http.ts';
import type { GraphqlApiOptions } from './options.ts';
import { RealtimeServer } from './realtime/server.ts';

export type { GraphqlApiOptions } from './options.ts';

export interface GraphqlApi {
  /** Answers POST, GET and OPTIONS on /graphql. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes over a WebSocket on /graphql/realtime. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Breaks every WebSocket without a word, as a bad network does. */
  dropSockets(): void;
  /** Cuts all connections. */
  close(): Promise<void>;
}

/**
 * A GraphQL API as AppSync runs it: the schema's directives, JS resolvers, data sources and subscriptions. Throws
 * where AppSync would refuse to create it, for example a CodeError with every place of unsupported code.
 */
export function createGraphqlApi(options: GraphqlApiOptions): GraphqlApi {
  const api = compileApi(options);
  const documents = new Documents(api.schema, options.introspection);
  const realtime = new RealtimeServer(api, documents);
  return {
    handle: (request, response) =>
      handleHttp(api, documents, (executed) => realtime.publish(executed), request, response),
    upgrade: (request, socket, head) => realtime.upgrade(request, socket, head),
    dropSockets: () => realtime.drop(),
    close: () => realtime.close(),
  };
}
