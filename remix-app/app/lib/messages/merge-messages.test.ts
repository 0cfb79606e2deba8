import { describe, expect, it } from 'vitest';
import { instantKey } from './instant-order.ts';
import { mergeMessages } from './merge-messages.ts';

const message = (timestamp: string, text = timestamp) => ({ sessionId: 's', timestamp, text });

describe('messages of two sources', () => {
  it('are each there once, oldest first, the later copy kept', () => {
    const merged = mergeMessages(
      [message('2026-11-23T10:00:02.000000Z'), message('2026-11-23T10:00:01.000000Z', 'old copy')],
      [message('2026-11-23T10:00:01.000000Z', 'new copy'), message('2026-11-23T10:00:03.000000Z')],
    );
    expect(merged.map((each) => each.text)).toEqual([
      'new copy',
      '2026-11-23T10:00:02.000000Z',
      '2026-11-23T10:00:03.000000Z',
    ]);
  });

  it('know the same instant written twice, and sort mixed precision', () => {
    const merged = mergeMessages([message('2026-11-23T10:00:00.5Z')], [message('2026-11-23T10:00:00Z')]);
    expect(merged.map((each) => each.timestamp)).toEqual(['2026-11-23T10:00:00Z', '2026-11-23T10:00:00.5Z']);
    expect(
      mergeMessages([message('2026-11-23T10:00:00Z')], [message('2026-11-23T10:00:00.000000Z')]),
    ).toHaveLength(1);
    expect(instantKey('2026-11-23T11:00:00+01:00')).toBe('2026-11-23T10:00:00.000000Z');
  });

  it('keep conversations apart', () => {
    const other = { ...message('2026-11-23T10:00:00Z'), sessionId: 't' };
    expect(mergeMessages([message('2026-11-23T10:00:00Z')], [other])).toHaveLength(2);
  });
});
