import { describe, expect, it } from 'vitest';
import { fromMicroseconds } from '../../domain/events/timestamp.ts';
import { parseLine } from './parse-line.ts';

const GOOD = {
  client_id: 'salon-bella',
  session_id: 'train-30_00006',
  source: 'website',
  device: 'mobile',
  messages: [
    { role: 'user', text: 'Cześć', timestamp: '2026-09-01T04:23:27.407812Z' },
    { role: 'assistant', text: 'Dzień dobry', timestamp: '2026-09-01T06:23:31+02:00' },
  ],
  appointments: [
    {
      appointment_id: 'a-1',
      datetime: '2026-09-13T14:30:00',
      with: 'Anna',
      created_at: '2026-09-01T04:26:36.964303Z',
    },
  ],
};
const parse = (change: object) => parseLine(JSON.stringify({ ...GOOD, ...change }));
const reasonOf = (change: object) => (parse(change) as { reason: string }).reason;

describe('parseLine', () => {
  it('reads a transcript, its times to the microsecond', () => {
    const result = parse({});
    expect(result).toMatchObject({
      transcript: {
        clientId: 'salon-bella',
        sessionId: 'train-30_00006',
        source: 'website',
        device: 'mobile',
        appointments: [{ appointmentId: 'a-1', datetime: '2026-09-13T14:30:00', with: 'Anna' }],
      },
    });
    const { messages } = (result as { transcript: { messages: { at: number }[] } }).transcript;
    expect(messages.map(({ at }) => fromMicroseconds(at))).toEqual([
      '2026-09-01T04:23:27.407812Z',
      '2026-09-01T04:23:31.000000Z',
    ]);
  });

  it.each(['client_id', 'session_id', 'source', 'device', 'messages', 'appointments'])('misses %s', (field) =>
    expect(reasonOf({ [field]: undefined })).toBe(`${field} is missing.`),
  );

  it.each([
    [{ client_id: 'Salon Bella' }, 'client_id must be 4 to 32 lower-case letters, digits and hyphens.'],
    [{ session_id: 'a b' }, 'session_id must be 1 to 100 characters without spaces.'],
    [{ source: 'telex' }, 'source must be website, whatsapp, facebook or other.'],
    [{ messages: {} }, 'messages must be a list.'],
    [{ messages: [] }, 'messages must not be empty.'],
    [{ messages: ['hello'] }, 'messages[0] must be an object.'],
    [{ messages: [{ ...GOOD.messages[0], role: 'bot' }] }, 'messages[0].role must be user or assistant.'],
    [
      { messages: [GOOD.messages[0], { ...GOOD.messages[1], text: undefined }] },
      'messages[1].text is missing.',
    ],
    [
      { messages: [{ ...GOOD.messages[0], text: 'x'.repeat(100_001) }] },
      'messages[0].text must be at most 100,000 characters.',
    ],
    ...['2026-02-31T00:00:00Z', '2026-09-01T04:23:27', '1788888888', 'now'].map(
      (timestamp) =>
        [
          { messages: [{ ...GOOD.messages[0], timestamp }] },
          'messages[0].timestamp must be a time with its zone, such as 2026-09-01T04:20:23.413263Z.',
        ] as const,
    ),
    [
      { appointments: [{ ...GOOD.appointments[0], datetime: '2026-09-13T14:30:00Z' }] },
      'appointments[0].datetime must be a local time without a zone.',
    ],
  ] as [object, string][])('refuses %j', (change, reason) => expect(reasonOf(change)).toBe(reason));

  it.each([
    ['{"client_id": ', 'The line is not JSON.'],
    ['[1, 2]', 'The line must be a JSON object.'],
    ['null', 'The line must be a JSON object.'],
  ])('refuses %s', (line, reason) => expect(parseLine(line)).toEqual({ reason }));

  it('makes half characters storable', () => {
    const result = parse({ messages: [{ ...GOOD.messages[0], text: 'a\ud83d' }] });
    expect(result).toMatchObject({ transcript: { messages: [{ text: 'a\ufffd' }] } });
  });
});
