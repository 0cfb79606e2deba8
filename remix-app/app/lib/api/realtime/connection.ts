import {
  authorization,
  backoff,
  isAboutTheToken,
  readMessage,
  startMessage,
  stopMessage,
  subprotocols,
  type ServerMessage,
} from './protocol.ts';

export interface Listener {
  query: string;
  variables: object;
  next(payload: { data?: Record<string, unknown> | null; errors?: { message: string }[] }): void;
  error(error: Error): void;
  complete(): void;
}

export type RealtimeStatus = 'idle' | 'connecting' | 'listening' | 'reconnecting';

interface Options {
  realtimeUrl: string;
  graphqlUrl: string;
  token(): Promise<string>;
  /** The API did not take the token: the next `token()` should be another one. */
  dropToken(): void;
  webSocket?: typeof WebSocket;
  /** How long the socket stays open after its last subscription, so that a change of page keeps it, ms. */
  linger?: number;
}

/** How long the server may take to acknowledge, ms. */
const patience = 15_000;

/**
 * One socket to AppSync for all subscriptions of the page. It opens with the first of them, comes back by itself with
 * growing pauses, starts every subscription again with a fresh token, and tells when all of them listen again: what
 * happened in between was missed and has to be fetched.
 */
export function realtimeConnection(options: Options) {
  const listeners = new Map<string, Listener>();
  const waiting = new Set<string>();
  const watchers = new Set<(status: RealtimeStatus) => void>();
  const comebacks = new Set<(again: boolean) => void>();
  let socket: WebSocket | null = null;
  let open = false;
  let attempt = 0;
  let interrupted = false;
  let ids = 0;
  let status: RealtimeStatus = 'idle';
  let retry: ReturnType<typeof setTimeout> | undefined;
  let parting: ReturnType<typeof setTimeout> | undefined;
  let pulse: ReturnType<typeof setTimeout> | undefined;
  let silence = 300_000;

  function become(next: RealtimeStatus) {
    if (status === next) return;
    status = next;
    watchers.forEach((watcher) => watcher(next));
  }

  /** Anything heard proves the line; nothing for too long means it is dead even though no close came. */
  function heard(within: number) {
    clearTimeout(pulse);
    pulse = setTimeout(lost, within);
  }

  function drop() {
    clearTimeout(retry);
    clearTimeout(pulse);
    const dropped = socket;
    socket = null;
    open = false;
    waiting.clear();
    dropped?.close();
  }

  function lost() {
    drop();
    if (listeners.size === 0) return become('idle');
    interrupted = true;
    become('reconnecting');
    retry = setTimeout(() => void connect(), backoff(attempt++, Math.random()));
  }

  async function start(id: string, listener: Listener) {
    waiting.add(id);
    const to = socket;
    const token = await options.token();
    if (socket !== to || !listeners.has(id)) return;
    const { query, variables } = listener;
    to?.send(startMessage(id, { query, variables }, authorization(token, options.graphqlUrl)));
  }

  const startAll = () => [...listeners].forEach(([id, listener]) => void start(id, listener).catch(lost));

  function acknowledged(id: string) {
    if (!waiting.delete(id) || waiting.size > 0) return;
    const again = interrupted;
    attempt = 0;
    interrupted = false;
    become('listening');
    comebacks.forEach((comeback) => comeback(again));
  }

  function refused(message: Extract<ServerMessage, { type: 'error' | 'connection_error' }>) {
    // AppSync tells most refusals in a list, and that there are too many subscriptions as a single object.
    const [fault] = [message.payload?.errors].flat();
    const listener = message.id === undefined ? undefined : listeners.get(message.id);
    // A first refusal may be a token that has just ended; a second one in a row is meant.
    if (isAboutTheToken(fault) && attempt === 0) options.dropToken();
    else if (listener) {
      listeners.delete(message.id!);
      acknowledged(message.id!);
      return listener.error(new Error(fault?.message ?? 'The subscription was refused.'));
    } else if (isAboutTheToken(fault)) options.dropToken();
    lost();
  }

  function receive(message: ServerMessage | null) {
    if (!message) return;
    heard(open ? silence : patience);
    if (message.type === 'connection_ack') {
      open = true;
      silence = message.payload?.connectionTimeoutMs ?? silence;
      heard(listeners.size > 0 ? patience : silence);
      startAll();
    } else if (message.type === 'start_ack') acknowledged(message.id);
    else if (message.type === 'data') listeners.get(message.id)?.next(message.payload);
    else if (message.type === 'complete') finish(message.id);
    else if (message.type === 'error' || message.type === 'connection_error') refused(message);
  }

  function finish(id: string) {
    const listener = listeners.get(id);
    listeners.delete(id);
    listener?.complete();
  }

  async function connect() {
    clearTimeout(retry);
    if (listeners.size === 0) return become('idle');
    become(interrupted ? 'reconnecting' : 'connecting');
    try {
      const token = await options.token();
      if (socket) return;
      const Socket = options.webSocket ?? WebSocket;
      const opened = new Socket(options.realtimeUrl, subprotocols(token, options.graphqlUrl));
      socket = opened;
      heard(patience);
      opened.onopen = () => opened.send(JSON.stringify({ type: 'connection_init' }));
      opened.onmessage = ({ data }) => socket === opened && receive(readMessage(data));
      opened.onclose = () => socket === opened && lost();
    } catch {
      lost();
    }
  }

  function part() {
    drop();
    interrupted = false;
    attempt = 0;
    become('idle');
  }

  return {
    status: () => status,
    /** Adds a subscription; the function that comes back ends it. */
    subscribe(listener: Listener): () => void {
      const id = `s${++ids}`;
      listeners.set(id, listener);
      clearTimeout(parting);
      if (open) void start(id, listener).catch(lost);
      else if (!socket && status !== 'connecting' && status !== 'reconnecting') void connect();
      return () => {
        if (!listeners.delete(id)) return;
        if (open) socket?.send(stopMessage(id));
        acknowledged(id);
        if (listeners.size === 0) parting = setTimeout(part, options.linger ?? 2_000);
      };
    },
    /** Tries at once instead of waiting out the pause, for example when the browser is online again. */
    hurry() {
      if (status === 'reconnecting' && !socket) void connect();
    },
    onStatus(watcher: (status: RealtimeStatus) => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    /** Tells when all subscriptions listen: `again` is true after an interruption. */
    onListening(comeback: (again: boolean) => void): () => void {
      comebacks.add(comeback);
      return () => comebacks.delete(comeback);
    },
  };
}

export type RealtimeConnection = ReturnType<typeof realtimeConnection>;
