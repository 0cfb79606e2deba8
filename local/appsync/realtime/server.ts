import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticate } from '../authenticate.ts';
import { sourceIpOf, targetOf } from '../client-address.ts';
import type { CompiledApi } from '../compile-api.ts';
import type { Documents } from '../documents.ts';
import type { Executed } from '../execute.ts';
import {
  authorizationHeaders,
  connectAuthorization,
  connectPath,
  subprotocols,
} from './authorization-header.ts';
import { Connection } from './connection.ts';
import { publish } from './publish.ts';
import { Subscriptions } from './subscriptions.ts';

/** The real-time endpoint, /graphql/realtime. */
export class RealtimeServer {
  private readonly subscriptions = new Subscriptions();
  private readonly server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 1024 * 1024,
    // Only ever this name: a `header-` subprotocol carries a token and must not be echoed.
    handleProtocols: () => 'graphql-ws',
  });

  constructor(
    private readonly api: CompiledApi,
    private readonly documents: Documents,
  ) {}

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (targetOf(request).path !== '/graphql/realtime' || !subprotocols(request).includes('graphql-ws')) {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (client) => this.connect(client, request));
  }

  /** Tells subscribers what an executed request published. */
  publish(executed: Executed): void {
    publish(this.api, this.subscriptions, executed);
  }

  /** Breaks every socket. */
  drop(): void {
    for (const client of this.server.clients) client.terminate();
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private connect(client: WebSocket, request: IncomingMessage): void {
    const sourceIp = sourceIpOf(request);
    const opened = this.authenticated(request, sourceIp);
    new Connection(this.api, this.documents, this.subscriptions, client, opened, sourceIp);
  }

  private async authenticated(request: IncomingMessage, sourceIp: string[]): Promise<void> {
    const headers = authorizationHeaders(connectAuthorization(request));
    await authenticate(this.api.options, { method: 'POST', url: connectPath, headers, body: '{}' }, sourceIp);
  }
}
