import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { jwtVerify } from 'jose';

export const CALENDAR_ID = 'salon+aurora@group.calendar.example';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

interface GoogleEvent {
  id: string;
  summary: string;
  start: { dateTime: string };
  end: { dateTime: string };
}

/** A server that speaks as much of Google's token and calendar API as is used, checks what it is given, and can fail. */
export async function googleApi(now: () => number) {
  const google = {
    events: new Map<string, GoogleEvent>(),
    busy: [] as { start: string; end: string }[],
    /** Tokens given so far; the last one is taken, the others are not. */
    tokens: 0,
    calls: [] as string[],
    /** Answers of that status come instead, first ones first; 0 is no answer at all. */
    failures: [] as number[],
    /** Writes the event, and then the answer is lost. */
    isAnswerLost: false,
  };

  async function token(request: IncomingMessage): Promise<[number, unknown]> {
    const form = new URLSearchParams(await text(request));
    const { payload } = await jwtVerify(form.get('assertion')!, publicKey, {
      issuer: 'bot@salon.example',
      audience: `${url}/token`,
      algorithms: ['RS256'],
      currentDate: new Date(now()),
    });
    if (!String(payload['scope']).includes('calendar.events')) return [400, { error: 'invalid_scope' }];
    google.tokens += 1;
    return [200, { access_token: `token-${google.tokens}`, expires_in: 3600, token_type: 'Bearer' }];
  }

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    google.calls.push(`${request.method} ${request.url}`);
    if (request.url === '/token') return token(request);
    const failure = google.failures.shift();
    if (failure !== undefined) return [failure, { error: { code: failure } }];
    if (request.headers.authorization !== `Bearer token-${google.tokens}`) return [401, {}];
    const body = JSON.parse(await text(request)) as GoogleEvent;
    if (request.url === '/calendar/v3/freeBusy')
      return [200, { calendars: { [CALENDAR_ID]: { busy: google.busy } } }];
    if (request.url !== `/calendar/v3/calendars/${encodeURIComponent(CALENDAR_ID)}/events`) return [404, {}];
    if (!/^[a-v0-9]{5,1024}$/.test(body.id)) return [400, {}];
    if (google.events.has(body.id)) return [409, {}];
    google.events.set(body.id, body);
    return [google.isAnswerLost ? 0 : 200, body];
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ([status, body]) => {
        if (status === 0) return response.destroy();
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      },
      () => response.writeHead(400).end('{}'),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(google, {
    url,
    /** The service account's key, as Google gives it. */
    key: JSON.stringify({
      type: 'service_account',
      client_email: 'bot@salon.example',
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      token_uri: `${url}/token`,
    }),
    close: () => void (server.close(), server.closeAllConnections()),
  });
}
