import { randomUUID } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalytics, type AnalyticsOptions } from './create-analytics.ts';
import { EVENTS, startDynoxide } from './dynoxide.fixture.ts';

let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
let clients = 0;
const lines: object[] = [];

beforeAll(async () => void (dynoxide = await startDynoxide()));
afterAll(() => dynoxide.close());

function analyticsOf(options: Partial<AnalyticsOptions> = {}) {
  const clientId = options.clientId ?? `client-${(clients += 1)}`;
  const analytics = createAnalytics({
    client: dynoxide.client,
    clientId,
    log: (line) => lines.push(line),
    ...options,
  });
  return { analytics, clientId, rows: () => dynoxide.rows(clientId) };
}

describe('a conversation', () => {
  it('is written row by row as the plan has it', async () => {
    const { analytics, clientId, rows } = analyticsOf();
    await analytics.trackConversationStart('sess_1', { source: 'website', device: 'mobile', language: 'pl' });
    await analytics.trackMessageReceived('sess_1', { text: '  Dzień\ndobry!  ' });
    await analytics.trackMessageSent('sess_1', {
      tokensInput: 1234,
      tokensOutput: 567,
      responseTimeMs: 1200.4,
      modelId: 'm',
      cost: 0.00234,
    });
    await analytics.trackAppointmentCreated('sess_1', {
      appointmentId: 'a1',
      appointmentDatetime: '2026-12-01T10:00',
    });
    await analytics.trackAppointmentVerified('sess_1', { appointmentId: 'a1' });
    await analytics.trackEscalation('sess_1', { reason: 'keyword_match', userMessage: 'Proszę o kontakt' });
    await analytics.trackFeedback('sess_1', { rating: 5, feedbackText: 'Super' });
    expect(await analytics.flush()).toEqual({ remaining: 0 });

    const written = await rows();
    expect(written.map((row) => [row.event_type, row.metadata])).toEqual([
      ['conversation_start', { source: 'website', device: 'mobile', language: 'pl' }],
      ['message_received', { preview: 'Dzień dobry!' }],
      [
        'message_sent',
        {
          bedrock_tokens_input: 1234,
          bedrock_tokens_output: 567,
          response_time_ms: 1200,
          model_id: 'm',
          bedrock_cost: 0.00234,
        },
      ],
      ['appointment_created', { appointment_id: 'a1', appointment_datetime: '2026-12-01T10:00' }],
      ['appointment_verified', { appointment_id: 'a1' }],
      ['escalation_detected', { escalation_reason: 'keyword_match', user_message: 'Proszę o kontakt' }],
      ['feedback_received', { rating: 5, feedback_text: 'Super' }],
    ]);
    for (const row of written) {
      expect(row).toMatchObject({ client_id: clientId, session_id: 'sess_1' });
      expect(row.event_timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      expect(Math.abs(row.ttl - Date.now() / 1000 - 90 * 86_400)).toBeLessThan(60);
    }
    const key = { client_id: { S: clientId }, event_timestamp: { S: written[2]!.event_timestamp } };
    const { Item } = await dynoxide.raw.send(new GetItemCommand({ TableName: EVENTS, Key: key }));
    expect(Item!['metadata']!.M!['bedrock_tokens_input']).toEqual({ N: '1234' });
    expect(Item!['ttl']).toHaveProperty('N');
    expect(analytics.dropped).toBe(0);
  });

  it('refuses bad input with a sentence, and neither throws nor writes', async () => {
    const { analytics, rows } = analyticsOf();
    const refusals = [
      await analytics.trackFeedback('s', { rating: 6 }),
      await analytics.trackMessageSent('s', { tokensInput: -1 }),
      await analytics.trackMessageSent('s', { tokensOutput: NaN }),
      await analytics.trackConversationStart(7 as unknown as string),
      await analytics.trackConversationStart('s', null as never, null as never),
      await analytics.trackEvent({ sessionId: 's', type: 'page_view' as never }),
      await analytics.trackEvent(undefined as never),
    ];
    expect(refusals.map((result) => result.accepted)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    for (const result of refusals)
      if (!result.accepted) expect(result.reason).toMatch(/^[A-Za-z"].*\.$|is no event type/);
    await analytics.flush();
    expect(await rows()).toHaveLength(1);
    expect(analytics.dropped).toBe(6);
    await analytics.close();
  });
});

describe('keys', () => {
  it('keeps 400 events of one millisecond apart', async () => {
    const { analytics, rows } = analyticsOf({ now: () => 1_790_000_000_000 });
    for (let index = 0; index < 400; index += 1)
      await analytics.trackMessageReceived(`s${index % 7}`, { text: `${index}` });
    await analytics.flush({ timeoutMs: 15_000 });
    expect((await rows()).map((row) => (row.metadata as { preview?: string }).preview)).toEqual(
      Array.from({ length: 400 }, (_, index) => `${index}`),
    );
  });

  it('jumps aside where another writer holds the microsecond, and loses nothing', async () => {
    const frozen = { now: () => 1_790_000_000_000, random: () => 0.25 };
    const writers = Array.from(
      { length: 4 },
      () => analyticsOf({ clientId: 'meeting-point', ...frozen }).analytics,
    );
    await Promise.all(
      writers.flatMap((writer, index) =>
        Array.from({ length: 25 }, (_, n) =>
          writer.trackMessageReceived(`w${index}`, { text: `${index}-${n}` }),
        ),
      ),
    );
    await Promise.all(writers.map((writer) => writer.flush({ timeoutMs: 15_000 })));
    const rows = await dynoxide.rows('meeting-point');
    expect(new Set(rows.map((row) => row.event_id)).size).toBe(100);
    expect(new Set(rows.map((row) => (row.metadata as { preview?: string }).preview)).size).toBe(100);
  });

  it('takes the same event id as the same event: at once, from another process, and with a neighbour on its key', async () => {
    const { analytics, clientId, rows } = analyticsOf();
    const at = '2026-11-20T10:00:00.000001Z';
    const [mine, other] = [randomUUID(), randomUUID()];
    await analytics.trackMessageReceived('s', { text: 'other' }, { at, eventId: other });
    await analytics.flush();
    await analytics.trackMessageReceived('s', { text: 'mine' }, { at, eventId: mine });
    await analytics.trackMessageReceived('s', { text: 'mine' }, { at, eventId: mine });
    await analytics.flush();
    const restarted = analyticsOf({ clientId }).analytics;
    await restarted.trackMessageReceived('s', { text: 'mine' }, { at, eventId: mine.toUpperCase() });
    await restarted.flush();
    const results = await restarted.trackBatch([
      { sessionId: 's', type: 'message_received', metadata: { preview: 'mine' }, at, eventId: mine },
      { sessionId: 's', type: 'message_received', metadata: { preview: 'other' }, at, eventId: other },
    ]);
    expect(results.map((result) => result.accepted)).toEqual([true, true]);
    expect((await rows()).map((row) => row.event_id)).toEqual([other, mine]);
  });

  it('gives a second call with the same id and no time of its own no second row', async () => {
    const { analytics, rows } = analyticsOf();
    const eventId = randomUUID();
    const first = await analytics.trackFeedback('s', { rating: 4 }, { eventId });
    const second = await analytics.trackFeedback('s', { rating: 4 }, { eventId });
    await analytics.flush();
    expect(second).toEqual(first);
    expect(await rows()).toHaveLength(1);
  });
});

describe('a table that is away', () => {
  it('gets everything when it is back, at the times of happening, once', async () => {
    const { analytics, rows } = analyticsOf();
    await analytics.trackConversationStart('s');
    await analytics.flush();
    await dynoxide.goAway();
    const results = [];
    for (let index = 0; index < 60; index += 1)
      results.push(await analytics.trackMessageReceived('s', { text: `${index}` }));
    expect(results.every((result) => result.accepted)).toBe(true);
    expect(await analytics.flush({ timeoutMs: 200 })).toEqual({ remaining: 60 });
    await dynoxide.comeBack();
    expect(await analytics.flush({ timeoutMs: 10_000 })).toEqual({ remaining: 0 });
    const timestamps = (await rows()).map((row) => row.event_timestamp);
    expect(timestamps.slice(1)).toEqual(results.map((result) => result.accepted && result.timestamp));
    expect(analytics.dropped).toBe(0);
  });

  it('is waited for by a bounded number of events; the rest is refused, counted and reported', async () => {
    const { analytics } = analyticsOf({ queueLimit: 10 });
    await dynoxide.goAway();
    const results = [];
    for (let index = 0; index < 25; index += 1)
      results.push(await analytics.trackMessageReceived('s', { text: `${index}` }));
    expect(results.filter((result) => result.accepted)).toHaveLength(10);
    expect(results.at(-1)).toEqual({ accepted: false, reason: 'Too many events are waiting to be written.' });
    await analytics.close();
    expect(analytics.dropped).toBe(25);
    expect(lines.at(-1)).toMatchObject({
      message: 'analytics events dropped',
      total: 25,
      dropped: { closed: 10 },
    });
    await dynoxide.comeBack();
  });

  it('answers a batch with what was not written, and the batch can be repeated', async () => {
    const { analytics, rows } = analyticsOf({ random: () => 0 });
    const events = Array.from({ length: 150 }, (_, index) => ({
      sessionId: 's',
      type: 'message_received' as const,
      at: `2026-11-20T10:00:00.${String(index).padStart(6, '0')}Z`,
      eventId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    }));
    await dynoxide.goAway();
    const lost = await analytics.trackBatch(events);
    expect(lost[149]).toEqual({ accepted: false, reason: 'The table did not answer.' });
    await dynoxide.comeBack();
    expect((await analytics.trackBatch(events)).every((result) => result.accepted)).toBe(true);
    expect((await analytics.trackBatch(events)).every((result) => result.accepted)).toBe(true);
    expect(await rows()).toHaveLength(150);
  });
});

describe('trackBatch', () => {
  it('settles batches with taken keys, equal keys, equal events and bad events', async () => {
    const { analytics, clientId, rows } = analyticsOf();
    const at = '2026-11-20T10:00:00.000000Z';
    const stranger = {
      client_id: clientId,
      event_timestamp: at,
      event_id: 'written-by-the-python-bot',
      event_type: 'message_sent',
    };
    await dynoxide.client.send(new PutCommand({ TableName: EVENTS, Item: stranger }));
    const eventId = randomUUID();
    const results = await analytics.trackBatch([
      { sessionId: 's', type: 'conversation_start', at },
      { sessionId: 's', type: 'message_received', at, eventId },
      { sessionId: 's', type: 'message_received', at, eventId },
      { sessionId: 's', type: 'feedback_received', at, metadata: { rating: 9 } },
      { sessionId: 's', type: 'message_received' },
    ]);
    expect(results.map((result) => result.accepted)).toEqual([true, true, true, false, true]);
    expect((await rows()).map((row) => row.event_type).sort()).toEqual([
      'conversation_start',
      'message_received',
      'message_received',
      'message_sent',
    ]);
  });
});
