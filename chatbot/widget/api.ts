import { readEvents } from './read-events.ts';
import type { ChatEvent, PendingBooking } from '../http/event.ts';

/** `GET /config` (docs/chat-api.md). */
export interface Config {
  companyName: string;
  language: Language;
  greeting: Record<Language, string>;
  suggestions: Record<Language, string[]>;
  colors: { primary: string; onPrimary: string };
  logoUrl: string | null;
  privacyUrl: string | null;
  /** The company has switched its chat off: nothing that is said is taken. */
  paused: boolean;
  /** How else to reach the company, while its chat is off. */
  contact: { phone: string | null; email: string | null } | null;
}
export type Language = 'pl' | 'en';

/** The right to speak, as it is kept over reloads. */
export interface Session {
  sessionId: string;
  token: string;
  /** ISO instant. */
  expiresAt: string;
}

export interface Said {
  messageId: string;
  role: 'user' | 'assistant';
  text: string;
}

export interface History {
  messages: Said[];
  booking: PendingBooking | null;
  rated: boolean;
}

/** What the chatbot refused, in its own words. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly triesLeft?: number,
  ) {
    super(message);
  }
}

/** The chat API of one client; `base` ends with a slash. */
export function chatApi(base: string, language: () => Language) {
  const call = async (path: string, token?: string, body?: object): Promise<Response> => {
    const response = await fetch(base + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        'accept-language': language(),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.ok) return response;
    const { error } = (await response.json().catch(() => ({}))) as {
      error?: { code: string; message: string; triesLeft?: number };
    };
    throw new Refused(error?.code ?? 'unavailable', error?.message ?? '', error?.triesLeft);
  };
  const json = async <T>(path: string, token?: string, body?: object): Promise<T> =>
    (await (await call(path, token, body)).json()) as T;

  return {
    config: () => json<Config>('config'),
    begin: (device: 'mobile' | 'desktop') =>
      json<Session>('sessions', undefined, { language: language(), source: 'website', device }),
    history: ({ sessionId, token }: Session) => json<History>(`sessions/${sessionId}/messages`, token),
    /** Sends a message and hears the answer; ends early where the line breaks. */
    async *say({ sessionId, token }: Session, messageId: string, text: string): AsyncGenerator<ChatEvent> {
      const response = await call(`sessions/${sessionId}/messages`, token, { messageId, text });
      yield* readEvents(response.body!);
    },
    rate: ({ sessionId, token }: Session, rating: number, text: string) =>
      call(`sessions/${sessionId}/feedback`, token, { rating, ...(text ? { text } : {}) }),
    verify: ({ token }: Session, appointmentId: string, code: string) =>
      json<{ date: string; time: string }>(`appointments/${appointmentId}/verify`, token, { code }),
    newCode: ({ token }: Session, appointmentId: string) =>
      call(`appointments/${appointmentId}/code`, token, {}),
  };
}

export type ChatApi = ReturnType<typeof chatApi>;
