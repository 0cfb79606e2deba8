import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, parseMetadata } from './metadata.ts';

const GOOD: Record<string, Record<string, unknown>> = {
  conversation_start: { source: 'whatsapp', device: 'mobile', user_agent: 'Mozilla/5.0', language: 'pl' },
  message_received: { preview: 'Dzień dobry' },
  message_sent: {
    bedrock_tokens_input: 1234,
    bedrock_tokens_output: 567,
    bedrock_cost: 0.00234,
    model_id: 'claude-haiku-4-5',
    response_time_ms: 1200,
  },
  appointment_created: { appointment_id: 'appt_123', appointment_datetime: '2026-01-02T10:00' },
  appointment_verified: { appointment_id: 'appt_123' },
  escalation_detected: { escalation_reason: 'keyword_match', user_message: 'poproszę człowieka' },
  feedback_received: { rating: 5, feedback_text: 'Super!' },
};

describe('parseMetadata', () => {
  it.each(EVENT_TYPES)('takes %s as the plan writes it', (type) =>
    expect(parseMetadata(type, GOOD[type])).toEqual({ ok: true, type, metadata: GOOD[type] }),
  );

  it('takes unknown tokens as unknown', () =>
    expect(parseMetadata('message_sent', { bedrock_tokens_input: null, model_id: undefined })).toEqual({
      ok: true,
      type: 'message_sent',
      metadata: {},
    }));

  it('rounds times and cuts words, never through a character', () => {
    const sent = parseMetadata('message_sent', { response_time_ms: 12.6 });
    expect(sent).toMatchObject({ metadata: { response_time_ms: 13 } });
    const long = `${'a'.repeat(499)}😀 and more`;
    expect(
      parseMetadata('escalation_detected', { escalation_reason: 'x', user_message: long }),
    ).toMatchObject({
      metadata: { user_message: `${'a'.repeat(499)}😀` },
    });
    expect(parseMetadata('feedback_received', { rating: 1, feedback_text: 'ż'.repeat(3000) })).toMatchObject({
      metadata: { feedback_text: 'ż'.repeat(1000) },
    });
  });

  it.each([
    [
      'message_sent',
      { bedrock_tokens_input: -1 },
      'bedrock_tokens_input of message_sent must not be negative.',
    ],
    [
      'message_sent',
      { bedrock_tokens_output: NaN },
      'bedrock_tokens_output of message_sent must be a whole number.',
    ],
    [
      'message_sent',
      { bedrock_tokens_output: 1.5 },
      'bedrock_tokens_output of message_sent must be a whole number.',
    ],
    [
      'message_sent',
      { bedrock_cost: Infinity },
      'bedrock_cost of message_sent must be a number of US dollars.',
    ],
    [
      'message_sent',
      { response_time_ms: '12' },
      'response_time_ms of message_sent must be a number of milliseconds.',
    ],
    ['message_sent', { tokens: 4 }, 'message_sent has no metadata called tokens.'],
    ['feedback_received', { rating: 6 }, 'rating of feedback_received must be from 1 to 5.'],
    ['feedback_received', {}, 'rating of feedback_received must be a whole number from 1 to 5.'],
    ['appointment_created', {}, 'appointment_id of appointment_created must be text.'],
    [
      'conversation_start',
      { source: 'telex' },
      'source of conversation_start must be website, whatsapp, facebook or other.',
    ],
    ['conversation_start', 'x', 'The metadata must be an object.'],
  ])('refuses %s %j', (type, metadata, reason) =>
    expect(parseMetadata(type, metadata)).toEqual({ ok: false, reason }),
  );

  it.each(['page_view', 7, undefined, null, '__proto__'])('refuses the type %j', (type) => {
    const result = parseMetadata(type, {});
    expect(result).toMatchObject({ ok: false });
    expect((result as { reason: string }).reason).toContain(
      'is no event type; the types are conversation_start,',
    );
  });
});
