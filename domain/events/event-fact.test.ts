import { expect, test } from 'vitest';
import { eventFact } from './event-fact.ts';
import { messageFact } from './message-fact.ts';
import { preview } from './preview.ts';
import { fromMicroseconds, normalizeTimestamp, toMicroseconds } from './timestamp.ts';

test("reads a row of the owner's Python bot: no microseconds, a wrong decimal cost, extra keys", () => {
  const fact = eventFact({
    client_id: 'stride-services',
    event_timestamp: '2025-12-15T10:30:45Z',
    event_id: '7d7f6b1e-0000-4000-8000-000000000000',
    session_id: 'sess_1',
    event_type: 'message_sent',
    metadata: {
      bedrock_tokens_input: 1000,
      bedrock_tokens_output: 100,
      bedrock_cost: 0.000375,
      response_time_ms: 1200,
      model_id: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
      prompt_version: 'v7',
    },
    ttl: 1773570645,
  });
  expect(fact).toEqual({
    id: expect.stringMatching(/^[\w-]{11}$/) as string,
    sessionId: 'sess_1',
    at: '2025-12-15T10:30:45.000000Z',
    kind: 'sent',
    tokensInput: 1000,
    tokensOutput: 100,
    modelId: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
    costMicroUsd: 1650,
    responseTimeMs: 1200,
  });
});

test.each([
  ['an unknown type', { event_type: 'dance' }],
  ['no session', { session_id: '' }],
  ['no time', { event_timestamp: 'yesterday' }],
])('a row with %s is no fact', (_, broken) => {
  const row = { event_timestamp: '2025-12-15T10:30:45Z', session_id: 's', event_type: 'message_sent' };
  expect(eventFact({ ...row, ...broken })).toBeNull();
});

test('bad numbers count as unknown, never as a number', () => {
  const metadata = { bedrock_tokens_input: -5, bedrock_tokens_output: 'NaN', response_time_ms: null };
  const row = {
    event_timestamp: '2025-12-15T10:30:45Z',
    session_id: 's',
    event_type: 'message_sent',
    metadata,
  };
  expect(Object.keys(eventFact(row)!).sort()).toEqual(['at', 'id', 'kind', 'sessionId']);
});

test("only the Python bot's messages are facts: ours are tracked as events", () => {
  const row = { session_id: 's', role: 'user', text: ' Dzień\n dobry ' };
  expect(messageFact({ ...row, timestamp: '1765794645' })).toMatchObject({
    kind: 'legacy-user',
    at: '2025-12-15T10:30:45.000000Z',
    preview: 'Dzień dobry',
  });
  expect(messageFact({ ...row, timestamp: '2025-12-15T10:30:45.000000Z' })).toBeNull();
});

test('timestamps in every form become one, and count microseconds both ways', () => {
  const same = '2025-12-15T10:30:45.000000Z';
  for (const form of [
    '2025-12-15T10:30:45Z',
    '2025-12-15T10:30:45',
    '2025-12-15T10:30:45.000Z',
    '1765794645',
  ]) {
    expect(normalizeTimestamp(form)).toBe(same);
  }
  expect(normalizeTimestamp('2025-12-15T10:30:45.1234567+00:00')).toBe('2025-12-15T10:30:45.123456Z');
  for (const form of ['', 'x', '2025-13-45T10:30:45Z', null, {}, '12'])
    expect(normalizeTimestamp(form)).toBeNull();
  expect(fromMicroseconds(toMicroseconds(same) + 1)).toBe('2025-12-15T10:30:45.000001Z');
});

test('a preview is one line of at most 100 bytes and cuts no character in half', () => {
  expect(preview('a\n\tb')).toBe('a b');
  const long = preview('żółw '.repeat(40))!;
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(100);
  expect(long.endsWith('…')).toBe(true);
  expect(long).not.toContain('\ufffd');
});
