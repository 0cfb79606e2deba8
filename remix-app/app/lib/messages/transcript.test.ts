import { describe, expect, it } from 'vitest';
import { withArrived, withNewest, withOlder, type Transcript } from './transcript.ts';

interface Message {
  sessionId: string;
  timestamp: string;
}
const at = (second: number): Message => ({
  sessionId: 's',
  timestamp: `2026-11-23T10:00:${String(second).padStart(2, '0')}Z`,
});
const loaded: Transcript<Message> = { messages: [at(3), at(4)], olderToken: 'older' };
const seconds = (transcript: Transcript<Message>) =>
  transcript.messages.map(({ timestamp }) => Number(timestamp.slice(17, 19)));

describe('a transcript', () => {
  it('grows at its old end by pages, newest first as they come', () => {
    const grown = withOlder(loaded, { items: [at(2), at(1)], nextToken: null });
    expect(seconds(grown)).toEqual([1, 2, 3, 4]);
    expect(grown.olderToken).toBe(null);
  });

  it('grows at its new end, each message once', () => {
    expect(seconds(withArrived(withArrived(loaded, [at(5)]), [at(5)]))).toEqual([3, 4, 5]);
  });

  it('takes in what was missed where it joins', () => {
    const caughtUp = withNewest(loaded, { items: [at(6), at(5), at(4)], nextToken: 'x' });
    expect(seconds(caughtUp)).toEqual([3, 4, 5, 6]);
    expect(caughtUp.olderToken).toBe('older');
  });

  it('hides no gap: a page that does not join stands alone', () => {
    const alone = withNewest(loaded, { items: [at(9), at(8)], nextToken: 'x' });
    expect(seconds(alone)).toEqual([8, 9]);
    expect(alone.olderToken).toBe('x');
  });

  it('joins where the newest page is the whole conversation', () => {
    expect(seconds(withNewest(loaded, { items: [at(4), at(3)], nextToken: null }))).toEqual([3, 4]);
    expect(
      seconds(withNewest({ messages: [], olderToken: null }, { items: [at(1)], nextToken: null })),
    ).toEqual([1]);
  });
});
