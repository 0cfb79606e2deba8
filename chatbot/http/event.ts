import type { RefusalCode } from './refusal.ts';

/** An appointment that waits for its code. Date and time are the client's local ones. */
export interface PendingBooking {
  appointmentId: string;
  date: string;
  time: string;
  email: string;
  /** ISO instant. */
  expiresAt: string;
}

/** What a visitor's browser hears while an answer is written (docs/chat-api.md). */
export type ChatEvent =
  | { event: 'start'; data: { messageId: string } }
  | { event: 'delta'; data: { text: string } }
  | { event: 'slots'; data: { date: string; times: string[] } }
  | { event: 'booking'; data: PendingBooking }
  | { event: 'escalated'; data: Record<string, never> }
  | { event: 'sources'; data: { documents: string[] } }
  | { event: 'done'; data: { partial: boolean } }
  | { event: 'error'; data: { code: RefusalCode; message: string } };

/** An event as the wire has it: JSON has no line break of its own, so one data line holds it. */
export function serverSentEvent({ event, data }: ChatEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
