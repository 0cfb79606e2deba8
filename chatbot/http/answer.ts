import type { ChatEvent } from './event.ts';

/** A request to a chatbot, as its routes see it. Header names are lower-case. */
export interface ChatRequest {
  method: string;
  /** Decoded, without query. */
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
  /** Of the visitor, as Lambda saw it. */
  ip: string;
}

/** What a route answers: a whole body, or events as they come. */
export type ChatAnswer =
  | { status: number; headers?: Record<string, string>; body?: string | Buffer }
  | { events: AsyncIterable<ChatEvent> };

/** An answer in JSON that nobody keeps. */
export function json(status: number, body: unknown): ChatAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
