import { describe, expect, it } from 'vitest';
import { groupByConversation, liveFeed, MAX_LIVE_MESSAGES, type LiveFeed } from './live-feed.ts';

interface Message {
  sessionId: string;
  timestamp: string;
}
const empty: LiveFeed<Message> = { paused: false, shown: [], waiting: [] };
const at = (second: number, sessionId = 's'): Message => ({
  sessionId,
  timestamp: new Date(Date.parse('2026-11-23T10:00:00Z') + second * 1000).toISOString(),
});

describe('the live feed', () => {
  it('shows each message once', () => {
    const once = liveFeed(empty, { type: 'arrived', messages: [at(1)] });
    const twice = liveFeed(once, { type: 'arrived', messages: [at(1), at(2)] });
    expect(twice.shown).toEqual([at(1), at(2)]);
  });

  it('holds messages back while paused and loses none', () => {
    const paused = liveFeed(liveFeed(empty, { type: 'arrived', messages: [at(1)] }), { type: 'pause' });
    const later = liveFeed(paused, { type: 'arrived', messages: [at(1), at(2), at(3)] });
    expect(later.shown).toEqual([at(1)]);
    expect(later.waiting).toEqual([at(2), at(3)]);
    expect(liveFeed(later, { type: 'resume' })).toEqual({
      paused: false,
      shown: [at(1), at(2), at(3)],
      waiting: [],
    });
  });

  it('keeps the newest 200', () => {
    const many = Array.from({ length: 250 }, (_, second) => at(second));
    const feed = liveFeed(empty, { type: 'arrived', messages: many });
    expect(feed.shown).toHaveLength(MAX_LIVE_MESSAGES);
    expect(feed.shown[0]).toEqual(at(50));
  });

  it('puts the conversation that spoke last on top', () => {
    const groups = groupByConversation([at(1, 'a'), at(2, 'b'), at(3, 'a')]);
    expect(groups.map((group) => [group.sessionId, group.messages.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});
