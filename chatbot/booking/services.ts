import type { Analytics } from '../../analytics/create-analytics.ts';
import type { ChatLanguage, ChatProfile } from '../../domain/clients/chat-profile.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Sms } from '../mail/sms.ts';
import type { BookingTables } from './booking-store.ts';

/** What making appointments needs. */
export interface BookingServices {
  tables: BookingTables;
  profile: ChatProfile;
  /** Keys the hashes of codes; of this client alone. */
  secret(): Promise<string>;
  analytics: Analytics;
  mailer: Mailer;
  sms: Sms;
  /** The calendar that the company keeps elsewhere; null where it has none. */
  calendar: Calendar | null;
  /** The language of a session; null where nobody knows. */
  languageOf(sessionId: string): Promise<ChatLanguage | null>;
  /** ms since the epoch. */
  now(): number;
  randomBytes(count: number): Buffer;
  log: { error(message: string, error: Error): void };
}
