import type { Analytics } from '../../analytics/create-analytics.ts';
import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import type { PublishedAnswer } from '../../domain/faq/published-store.ts';
import type { PromptModifiers } from '../../domain/variants/modifiers.ts';
import type { BookingDesk } from '../booking/desk.ts';
import type { Escalation } from '../escalation/escalation.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ModelOptions } from '../model/call.ts';
import type { Persistence } from '../model/persistent-call.ts';
import type { ChatItems } from '../store/chat-items.ts';
import type { Transcripts } from './transcript.ts';

/** What answering a message needs. Time in ms since the epoch. */
export interface TurnServices {
  items: ChatItems;
  transcripts: Transcripts;
  analytics: Analytics;
  model: ModelOptions;
  persistence: Persistence;
  knowledge: Knowledge;
  desk: BookingDesk;
  escalation: Escalation;
  faq(): Promise<PublishedAnswer[]>;
  modifiers(profile: ChatProfile): Promise<PromptModifiers>;
  now(): number;
  /** A timestamp of fixed width that this process has not given before. */
  timestamp(): string;
  log: { error(message: string, error: Error): void };
}
