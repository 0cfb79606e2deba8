import { instantKey } from '../messages/instant-order.ts';
import { mergeMessages, messageKey } from '../messages/merge-messages.ts';

interface LiveMessage {
  sessionId: string;
  timestamp: string;
}

/** What the live page shows, and what waits while it is paused. */
export interface LiveFeed<Message extends LiveMessage> {
  paused: boolean;
  /** Oldest first, at most MAX_LIVE_MESSAGES. */
  shown: readonly Message[];
  waiting: readonly Message[];
}

/** A page left open over night must not grow without end. */
export const MAX_LIVE_MESSAGES = 200;

export type LiveAction<Message> =
  | { type: 'arrived'; messages: readonly Message[] }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'clear' };

function newest<Message extends LiveMessage>(messages: Message[]): Message[] {
  return messages.slice(-MAX_LIVE_MESSAGES);
}

/** The feed after an action. What is shown already never waits as well. */
export function liveFeed<Message extends LiveMessage>(
  feed: LiveFeed<Message>,
  action: LiveAction<Message>,
): LiveFeed<Message> {
  switch (action.type) {
    case 'arrived': {
      if (!feed.paused) return { ...feed, shown: newest(mergeMessages(feed.shown, action.messages)) };
      const known = new Set(feed.shown.map(messageKey));
      const fresh = action.messages.filter((message) => !known.has(messageKey(message)));
      return { ...feed, waiting: newest(mergeMessages(feed.waiting, fresh)) };
    }
    case 'pause':
      return { ...feed, paused: true };
    case 'resume':
      return { paused: false, shown: newest(mergeMessages(feed.shown, feed.waiting)), waiting: [] };
    case 'clear':
      return { ...feed, shown: [], waiting: [] };
  }
}

export interface LiveConversation<Message> {
  sessionId: string;
  lastAt: string;
  /** Oldest first, as people read. */
  messages: Message[];
}

/** Groups messages by conversation; the one that spoke last is on top. */
export function groupByConversation<Message extends LiveMessage>(
  messages: readonly Message[],
): LiveConversation<Message>[] {
  const groups = new Map<string, LiveConversation<Message>>();
  for (const message of messages) {
    const group = groups.get(message.sessionId) ?? { sessionId: message.sessionId, lastAt: '', messages: [] };
    group.messages.push(message);
    group.lastAt = message.timestamp;
    groups.set(message.sessionId, group);
  }
  return [...groups.values()].sort((a, b) => (instantKey(a.lastAt) > instantKey(b.lastAt) ? -1 : 1));
}
