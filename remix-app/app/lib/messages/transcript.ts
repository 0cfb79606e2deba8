import { mergeMessages, messageKey } from './merge-messages.ts';

interface Identified {
  sessionId: string;
  timestamp: string;
}

/** What is loaded of a conversation: a run of messages without gaps, and where the older ones go on. */
export interface Transcript<Message> {
  /** Oldest first. */
  messages: readonly Message[];
  /** Null where the beginning is loaded. */
  olderToken: string | null;
}

interface Page<Message> {
  items: readonly Message[];
  nextToken: string | null;
}

/** Adds the page before the oldest message. */
export function withOlder<Message extends Identified>(
  transcript: Transcript<Message>,
  page: Page<Message>,
): Transcript<Message> {
  return { messages: mergeMessages(page.items, transcript.messages), olderToken: page.nextToken };
}

/** Adds messages as they come. */
export function withArrived<Message extends Identified>(
  transcript: Transcript<Message>,
  arrived: readonly Message[],
): Transcript<Message> {
  return { ...transcript, messages: mergeMessages(transcript.messages, arrived) };
}

/**
 * Brings in the newest page after an interruption. Where it does not reach back to what is loaded, messages between
 * the two are missing: then the page stands alone, so that no gap is shown as if it were none.
 */
export function withNewest<Message extends Identified>(
  transcript: Transcript<Message>,
  page: Page<Message>,
): Transcript<Message> {
  const loaded = new Set(transcript.messages.map(messageKey));
  const joins = page.nextToken === null || page.items.some((message) => loaded.has(messageKey(message)));
  if (!joins || transcript.messages.length === 0) {
    return { messages: mergeMessages([], page.items), olderToken: page.nextToken };
  }
  return withArrived(transcript, page.items);
}
