/** What AppSync sends over the socket, as far as we use it. */
export type ServerMessage =
  | { type: 'connection_ack'; payload?: { connectionTimeoutMs?: number } }
  | { type: 'ka' }
  | { type: 'start_ack' | 'complete'; id: string }
  | {
      type: 'data';
      id: string;
      payload: { data?: Record<string, unknown> | null; errors?: { message: string }[] };
    }
  | {
      type: 'error' | 'connection_error';
      id?: string;
      payload?: { errors?: RealtimeFault[] | RealtimeFault };
    };

export interface RealtimeFault {
  errorType?: string;
  errorCode?: number;
  message?: string;
}

const base64url = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Who asks: the token, and the host of the GraphQL endpoint (not of the socket). */
export const authorization = (token: string, graphqlUrl: string) => ({
  Authorization: token,
  host: new URL(graphqlUrl).host,
});

/** The subprotocols to open the socket with. The token travels in one of them, so it stands in no URL and no log. */
export const subprotocols = (token: string, graphqlUrl: string): string[] => [
  'graphql-ws',
  `header-${base64url(JSON.stringify(authorization(token, graphqlUrl)))}`,
];

/** Begins a subscription. `data` is JSON in a string: so AppSync wants it. */
export const startMessage = (
  id: string,
  operation: { query: string; variables: object },
  auth: ReturnType<typeof authorization>,
): string =>
  JSON.stringify({
    id,
    type: 'start',
    payload: { data: JSON.stringify(operation), extensions: { authorization: auth } },
  });

export const stopMessage = (id: string): string => JSON.stringify({ id, type: 'stop' });

/** A message of the server; null for what is none. */
export function readMessage(text: unknown): ServerMessage | null {
  try {
    const message: unknown = JSON.parse(String(text));
    return typeof message === 'object' && message !== null && 'type' in message
      ? (message as ServerMessage)
      : null;
  } catch {
    return null;
  }
}

/** Whether a refusal is about who asks. A new token may help against it, waiting does not. */
export const isAboutTheToken = (fault: RealtimeFault | undefined): boolean =>
  fault?.errorCode === 401 || fault?.errorType === 'UnauthorizedException';

/** How long to wait before attempt n (from 0), ms: doubling from half a second to 30 s, spread by `random` (0 to 1). */
export const backoff = (attempt: number, random: number): number =>
  Math.min(30_000, 500 * 2 ** attempt) * (0.5 + random / 2);
