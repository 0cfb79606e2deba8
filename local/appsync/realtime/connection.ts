import type { RawData, WebSocket } from 'ws';
import { authenticate } from '../authenticate.ts';
import type { CompiledApi } from '../compile-api.ts';
import type { Documents } from '../documents.ts';
import { authorizationHeaders } from './authorization-header.ts';
import { type ClientMessage, errorPayload, SubscribeError, TooManySubscriptions } from './messages.ts';
import type { Subscription } from './subscription.ts';
import { subscribe } from './subscribe.ts';
import type { Subscriptions } from './subscriptions.ts';

/** A client that reads more slowly than this many bytes of events pile up is cut off. */
const mostUnsentBytes = 16 * 1024 * 1024;

/** One WebSocket: handshake, keep-alive, and its subscriptions. */
export class Connection {
  private readonly own = new Map<
    string,
    { subscription: Subscription | null; timer: NodeJS.Timeout | null }
  >();
  private readonly timers: NodeJS.Timeout[] = [];
  private acknowledged = false;

  /** `opened` settles when the connect authorisation is checked. */
  constructor(
    private readonly api: CompiledApi,
    private readonly documents: Documents,
    private readonly subscriptions: Subscriptions,
    private readonly socket: WebSocket,
    private readonly opened: Promise<void>,
    private readonly sourceIp: string[],
  ) {
    // Looked at when the client speaks; a refusal must not count as unhandled until then.
    opened.catch(() => undefined);
    this.timers.push(setTimeout(() => socket.close(1000), api.limits.connectionLifeMs).unref());
    // A client that never introduces itself is not kept.
    const introduction = setTimeout(
      () => this.acknowledged || socket.close(1000),
      api.limits.connectionTimeoutMs,
    );
    this.timers.push(introduction.unref());
    socket.on('message', (message) => void this.hear(message));
    socket.on('close', () => this.end());
    socket.on('error', () => socket.terminate());
  }

  private async hear(raw: RawData): Promise<void> {
    const message = parsed(raw);
    if (message.type === 'connection_init') return this.acknowledge();
    if (!this.acknowledged || typeof message.id !== 'string') return;
    if (message.type === 'start') return this.start(message.id, message);
    if (message.type === 'stop') this.stop(message.id);
  }

  private async acknowledge(): Promise<void> {
    if (this.acknowledged) return;
    try {
      await this.opened;
    } catch (error) {
      this.send({
        type: 'connection_error',
        payload: errorPayload(error, (line) => this.api.options.log(line)),
      });
      this.socket.close(1000);
      return;
    }
    this.acknowledged = true;
    const { keepAliveMs, connectionTimeoutMs } = this.api.limits;
    this.send({ type: 'connection_ack', payload: { connectionTimeoutMs } });
    this.send({ type: 'ka' });
    this.timers.push(setInterval(() => this.send({ type: 'ka' }), keepAliveMs).unref());
  }

  private async start(id: string, { payload }: ClientMessage): Promise<void> {
    const { subscriptionsPerConnection: most } = this.api.limits;
    try {
      if (this.own.has(id))
        throw new SubscribeError('DuplicatedOperationError', 'The subscription id is in use.', 400);
      if (this.own.size >= most) throw new TooManySubscriptions(most);
    } catch (error) {
      this.refuse(id, error);
      return;
    }
    const place = { subscription: null as Subscription | null, timer: null as NodeJS.Timeout | null };
    this.own.set(id, place);
    try {
      const headers = authorizationHeaders(payload?.extensions?.authorization);
      const data = payload?.data;
      const body = typeof data === 'string' ? data : '';
      const caller = await authenticate(
        this.api.options,
        { method: 'POST', url: '/graphql', headers, body },
        this.sourceIp,
      );
      const subscribed = await subscribe(this.api, this.documents, data, caller, headers);
      // The client may have left, or stopped this very subscription, in the meantime.
      if (this.own.get(id) !== place) return;
      place.subscription = {
        ...subscribed,
        id,
        deliver: (event) =>
          this.api.options.dropsSocket?.()
            ? this.socket.terminate()
            : this.send({ type: 'data', id, payload: event }),
        invalidate: () => this.invalidate(id),
        expire: () => this.expire(id),
      };
      if (caller.mode === 'cognito') place.timer = this.expiryTimer(id, caller.expiresAt);
      this.subscriptions.add(place.subscription);
      this.send({ type: 'start_ack', id });
    } catch (error) {
      if (this.own.get(id) === place) this.own.delete(id);
      this.refuse(id, error);
    }
  }

  private stop(id: string): void {
    if (this.forget(id)) this.send({ type: 'complete', id });
  }

  private expire(id: string): void {
    if (!this.forget(id)) return;
    this.refuse(id, new SubscribeError('UnauthorizedException', 'Token has expired.', 401));
  }

  private invalidate(id: string): void {
    this.stop(id);
    this.socket.close(1000);
  }

  private expiryTimer(id: string, expiresAt: number): NodeJS.Timeout | null {
    const left = expiresAt - this.api.options.now();
    // Timers cannot be set further ahead than about 24 days; no connection lives so long.
    return left > this.api.limits.connectionLifeMs
      ? null
      : setTimeout(() => this.expire(id), Math.max(left, 0)).unref();
  }

  private forget(id: string): boolean {
    const place = this.own.get(id);
    if (!place) return false;
    this.own.delete(id);
    if (place.timer) clearTimeout(place.timer);
    if (place.subscription) this.subscriptions.remove(place.subscription);
    return true;
  }

  private refuse(id: string, error: unknown): void {
    this.send({ type: 'error', id, payload: errorPayload(error, (line) => this.api.options.log(line)) });
  }

  private send(message: object): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > mostUnsentBytes) {
      this.socket.terminate();
      return;
    }
    this.socket.send(JSON.stringify(message));
  }

  private end(): void {
    for (const timer of this.timers) clearTimeout(timer);
    for (const id of [...this.own.keys()]) this.forget(id);
  }
}

function parsed(raw: RawData): ClientMessage {
  try {
    const message = JSON.parse((raw as Buffer).toString('utf8')) as unknown;
    return typeof message === 'object' && message !== null ? message : {};
  } catch {
    return {};
  }
}
