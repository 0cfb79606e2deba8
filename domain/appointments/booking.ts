import type { ChatLanguage } from '../clients/chat-profile.ts';
import { CODE } from './code.ts';

/** Who comes. */
export interface Contact {
  name: string;
  email: string;
  phone?: string;
}

/** An appointment as the chatbot that made it remembers it. */
export interface Booking {
  appointmentId: string;
  sessionId: string;
  /** Seconds since the epoch; with the id the key of its row. */
  createdAt: number;
  /** Local day and time, YYYY-MM-DD and HH:MM. */
  day: string;
  time: string;
  /** Seconds since the epoch. */
  start: number;
  minutes: number;
  contact: Contact;
  service?: string;
  /** In which the visitor is written to. */
  language: ChatLanguage;
  code: {
    hash: string;
    /** ms since the epoch. */
    expiresAt: number;
    tries: number;
    resends: number;
    /** The mail with it could not be sent. */
    isUnsent?: boolean;
  };
  /** ISO instant. */
  verifiedAt?: string;
}

/** Seconds since the epoch from which on others may have the time of an appointment that nobody confirmed. */
export function freeAt(codeExpiresAt: number): number {
  return Math.ceil((codeExpiresAt + CODE.graceMs) / 1000);
}

/** Whether it still waits for its code, or for a new one. `now` in ms since the epoch. */
export function isPending({ verifiedAt, code }: Booking, now: number): boolean {
  return verifiedAt === undefined && freeAt(code.expiresAt) * 1000 > now;
}
