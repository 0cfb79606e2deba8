import { expect, it } from 'vitest';
import { eventRow, type EventInput } from './event-row.ts';

const context = {
  clientId: 'stride-services',
  now: () => 1_765_794_645_999,
  microseconds: () => 1_765_794_645_123_456,
  newId: () => 'c0ffee00-0000-4000-8000-000000000001',
};

it("is the plan's row", () => {
  const input: EventInput = { sessionId: 'sess_xyz', type: 'feedback_received', metadata: { rating: 5 } };
  expect(eventRow(input, context)).toEqual({
    ok: true,
    row: {
      client_id: 'stride-services',
      event_timestamp: '2025-12-15T10:30:45.123456Z',
      event_id: 'c0ffee00-0000-4000-8000-000000000001',
      session_id: 'sess_xyz',
      event_type: 'feedback_received',
      metadata: { rating: 5 },
      ttl: 1_765_794_645 + 90 * 86_400,
    },
  });
});

it.each([
  [new Date('2026-01-02T03:04:05.006Z'), '2026-01-02T03:04:05.006000Z'],
  ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000000Z'],
  ['2026-01-02T03:04:05.1234567Z', '2026-01-02T03:04:05.123456Z'],
])('takes the time %s at fixed width; the ttl still counts from the writing', (at, timestamp) => {
  expect(eventRow({ sessionId: 's', type: 'conversation_start', at }, context)).toMatchObject({
    row: { event_timestamp: timestamp, ttl: 1_765_794_645 + 90 * 86_400 },
  });
});

it.each([
  [{ sessionId: 7 }, 'The session id must be text of 1 to 128 characters without spaces.'],
  [{ sessionId: '' }, 'The session id must be text of 1 to 128 characters without spaces.'],
  [{ sessionId: 'a b' }, 'The session id must be text of 1 to 128 characters without spaces.'],
  [{ sessionId: 'x'.repeat(129) }, 'The session id must be text of 1 to 128 characters without spaces.'],
  [{ eventId: 'first' }, 'The event id must be a UUID.'],
  [{ at: 'yesterday' }, 'The time must be a Date or ISO 8601 in UTC, ending in Z.'],
  [{ at: new Date(NaN) }, 'The time must be a Date or ISO 8601 in UTC, ending in Z.'],
  [{ at: new Date(8.64e15) }, 'The time must be a Date or ISO 8601 in UTC, ending in Z.'],
])('refuses %j', (wrong, reason) => {
  const input = { sessionId: 's', type: 'conversation_start', ...wrong } as EventInput;
  expect(eventRow(input, context)).toEqual({ ok: false, reason });
});

it('refuses nothing at all without throwing', () =>
  expect(eventRow(undefined as unknown as EventInput, context)).toMatchObject({ ok: false }));
