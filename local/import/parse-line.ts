import { z } from 'zod';
import { clientIdPattern } from '../../domain/access/client-id.ts';
import { toMicroseconds } from '../../domain/events/timestamp.ts';
import type { Transcript } from './transcript.ts';

const MOST_CHARACTERS = 100_000;
const MOST_MESSAGES = 10_000;

const id = z
  .string({ error: 'must be text' })
  .regex(/^[^\s\p{C}]{1,100}$/u, { error: 'must be 1 to 100 characters without spaces' });

const time = z.iso
  .datetime({ offset: true, error: 'must be a time with its zone, such as 2026-09-01T04:20:23.413263Z' })
  .transform(microsecondsOf);

const localTime = z.iso
  .datetime({ local: true, error: 'must be a local time, such as 2026-09-08T12:45:00' })
  .refine((text) => !text.endsWith('Z'), { error: 'must be a local time without a zone' });

const text = z
  .string({ error: 'must be text' })
  .max(MOST_CHARACTERS, { error: `must be at most ${MOST_CHARACTERS.toLocaleString('en')} characters` })
  .transform(wellFormed);

const list = <T extends z.ZodType>(of: T) => z.array(of, { error: 'must be a list' });

const message = z.object(
  { role: z.enum(['user', 'assistant'], { error: 'must be user or assistant' }), text, timestamp: time },
  { error: 'must be an object' },
);

const appointment = z.object(
  { appointment_id: id, datetime: localTime, created_at: time, with: text.optional() },
  { error: 'must be an object' },
);

const line = z
  .object(
    {
      client_id: z.string({ error: 'must be text' }).regex(new RegExp(clientIdPattern), {
        error: 'must be 4 to 32 lower-case letters, digits and hyphens',
      }),
      session_id: id,
      source: z.enum(['website', 'whatsapp', 'facebook', 'other'], {
        error: 'must be website, whatsapp, facebook or other',
      }),
      device: z.enum(['mobile', 'desktop', 'other'], { error: 'must be mobile, desktop or other' }),
      messages: list(message)
        .min(1, { error: 'must not be empty' })
        .max(MOST_MESSAGES, { error: `must be at most ${MOST_MESSAGES.toLocaleString('en')}` }),
      appointments: list(appointment).max(100, { error: 'must be at most 100' }),
    },
    { error: 'The line must be a JSON object' },
  )
  .transform((value): Transcript => ({
    clientId: value.client_id,
    sessionId: value.session_id,
    source: value.source,
    device: value.device,
    messages: value.messages.map(({ role, text, timestamp }) => ({ role, text, at: timestamp })),
    appointments: value.appointments.map((visit) => ({
      appointmentId: visit.appointment_id,
      datetime: visit.datetime,
      createdAt: visit.created_at,
      ...(visit.with === undefined ? {} : { with: visit.with }),
    })),
  }));

/** The transcript in a line of a file, or why there is none, in one plain sentence. */
export function parseLine(json: string): { transcript: Transcript } | { reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { reason: 'The line is not JSON.' };
  }
  const result = line.safeParse(value);
  return result.success ? { transcript: result.data } : { reason: sentence(value, result.error.issues[0]!) };
}

function sentence(value: unknown, issue: z.core.$ZodIssue): string {
  if (issue.path.length === 0) return `${issue.message}.`;
  const path = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  let found: unknown = value;
  for (const step of issue.path) found = (found as Record<PropertyKey, unknown> | undefined)?.[step];
  return `${path.slice(1)} ${found === undefined ? 'is missing' : issue.message}.`;
}

function microsecondsOf(iso: string): number {
  const [, seconds, fraction = '', zone] = /^(.{10}T\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?(.+)$/.exec(iso)!;
  const whole = new Date(Date.parse(`${seconds}${zone}`)).toISOString().slice(0, 19);
  return toMicroseconds(`${whole}.${fraction.slice(0, 6).padEnd(6, '0')}Z`);
}

/** Halves of characters cannot be stored; they become the replacement character. */
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? Buffer.from(text).toString() : text;
}
