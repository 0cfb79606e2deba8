import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMetadata } from '../../analytics/metadata.ts';
import { toMicroseconds } from '../../domain/events/timestamp.ts';
import { planTranscript } from './plan-transcript.ts';
import type { Transcript } from './transcript.ts';
import { uuidFrom } from '../../domain/events/uuid-from.ts';

const START = toMicroseconds('2026-09-01T04:23:27.407812Z');
const TRANSCRIPT: Transcript = {
  clientId: 'salon-bella',
  sessionId: 's1',
  source: 'website',
  device: 'mobile',
  messages: [
    { role: 'user', text: 'Cześć', at: START },
    { role: 'assistant', text: 'Dzień dobry', at: START },
    { role: 'user', text: 'Na jutro?', at: START + 5 },
  ],
  appointments: [
    { appointmentId: 'a1', datetime: '2026-09-13T14:30:00', createdAt: START + 9, verifiedAt: START + 2e6 },
  ],
};

describe('planTranscript', () => {
  it('plans rows and events with times of their own, in order', () => {
    const plan = planTranscript(TRANSCRIPT);
    expect(plan.messages).toEqual([
      { session_id: 's1', timestamp: '2026-09-01T04:23:27.407812Z', role: 'user', text: 'Cześć' },
      { session_id: 's1', timestamp: '2026-09-01T04:23:27.407813Z', role: 'assistant', text: 'Dzień dobry' },
      { session_id: 's1', timestamp: '2026-09-01T04:23:27.407817Z', role: 'user', text: 'Na jutro?' },
    ]);
    expect(plan.appointments).toEqual([
      {
        appointment_id: 'a1',
        created_at: 1_788_236_607,
        session_id: 's1',
        datetime: '2026-09-13T14:30:00',
        status: 'verified',
        verified_at: '2026-09-01T04:23:29.407812Z',
      },
    ]);
    expect(plan.events.map((event) => [event.type, event.at])).toEqual([
      ['conversation_start', '2026-09-01T04:23:27.407812Z'],
      ['message_received', '2026-09-01T04:23:27.407813Z'],
      ['message_sent', '2026-09-01T04:23:27.407814Z'],
      ['message_received', '2026-09-01T04:23:27.407817Z'],
      ['appointment_created', '2026-09-01T04:23:27.407821Z'],
      ['appointment_verified', '2026-09-01T04:23:29.407812Z'],
    ]);
  });

  it('says the same of the same transcript, with keys and ids that never meet', () => {
    const at = fc.integer({ min: START, max: START + 6 });
    const message = fc.record({
      role: fc.constantFrom('user' as const, 'assistant' as const),
      text: fc.string(),
      at,
    });
    const visit = fc.record({
      appointmentId: fc.uuid(),
      datetime: fc.constant('2026-09-13T14:30'),
      createdAt: at,
    });
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 30 }),
        fc.uniqueArray(visit, { maxLength: 5, selector: (one) => one.appointmentId }),
        (messages, appointments) => {
          const transcript = { ...TRANSCRIPT, messages, appointments };
          const plan = planTranscript(transcript);
          expect(planTranscript(structuredClone(transcript))).toEqual(plan);
          expect(plan.messages).toHaveLength(messages.length);
          expect(plan.events).toHaveLength(1 + messages.length + appointments.length);
          expect(new Set(plan.messages.map((row) => row['timestamp'])).size).toBe(messages.length);
          expect(new Set(plan.events.map((event) => event.at)).size).toBe(plan.events.length);
          expect(new Set(plan.events.map((event) => event.eventId)).size).toBe(plan.events.length);
          for (const event of plan.events) expect(parseMetadata(event.type, event.metadata).ok).toBe(true);
        },
      ),
    );
  });

  it('gives another session or client other ids', () => {
    const ids = (change: object) =>
      planTranscript({ ...TRANSCRIPT, ...change }).events.map((event) => event.eventId);
    const all = [...ids({}), ...ids({ sessionId: 's2' }), ...ids({ clientId: 'dental-nova' })];
    expect(new Set(all).size).toBe(all.length);
  });
});

it('makes UUIDs of version 5 that follow from their parts', () => {
  expect(uuidFrom('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidFrom('a', 'b')).toBe(uuidFrom('a', 'b'));
  expect(uuidFrom('a', 'b')).not.toBe(uuidFrom('ab', ''));
});
