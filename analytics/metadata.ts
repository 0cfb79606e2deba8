import { z } from 'zod';

/** The event types of the plan, in the order in which a conversation usually meets them. */
export const EVENT_TYPES = [
  'conversation_start',
  'message_received',
  'message_sent',
  'appointment_created',
  'appointment_verified',
  'escalation_detected',
  'feedback_received',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

const identifier = (limit: number) =>
  z
    .string({ error: 'must be text' })
    .min(1, { error: 'must not be empty' })
    .max(limit, { error: `must be at most ${limit} characters` });

const wholeNumber = (limit: number) =>
  z
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must not be negative' })
    .max(limit, { error: `must be at most ${limit}` });

const milliseconds = z
  .number({ error: 'must be a number of milliseconds' })
  .min(0, { error: 'must not be negative' })
  .max(3_600_000, { error: 'must be at most an hour' })
  .transform(Math.round);

/** Free text is cut, never refused: the visitor's words are not the caller's mistake. */
const words = (limit: number) =>
  z.string({ error: 'must be text' }).transform((text) => firstCharacters(text, limit));

/** What any event may say about its session. */
const session = {
  source: z.enum(['website', 'whatsapp', 'facebook', 'other'], {
    error: 'must be website, whatsapp, facebook or other',
  }),
  device: z.enum(['mobile', 'desktop', 'other'], { error: 'must be mobile, desktop or other' }),
  user_agent: words(300),
  language: identifier(35).regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/, {
    error: 'must be a language tag such as pl',
  }),
  variant_id: identifier(64),
};

const optionalSession = z.object(session).partial().shape;

const appointmentId = identifier(128);

/** Metadata of each event type, in the plan's attribute names. A key that is not listed is refused: it is a typo. */
const EVENT = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('conversation_start'), metadata: z.strictObject({ ...optionalSession }) }),
    z.object({
      type: z.literal('message_received'),
      metadata: z.strictObject({ ...optionalSession, preview: words(100).optional() }),
    }),
    z.object({
      type: z.literal('message_sent'),
      metadata: z.strictObject({
        ...optionalSession,
        bedrock_tokens_input: wholeNumber(10_000_000).optional(),
        bedrock_tokens_output: wholeNumber(10_000_000).optional(),
        cache_read_tokens: wholeNumber(10_000_000).optional(),
        cache_write_tokens: wholeNumber(10_000_000).optional(),
        bedrock_cost: z
          .number({ error: 'must be a number of US dollars' })
          .min(0, { error: 'must not be negative' })
          .max(1000, { error: 'must be at most 1000 US dollars' })
          .optional(),
        model_id: identifier(200).optional(),
        response_time_ms: milliseconds.optional(),
        time_to_first_token_ms: milliseconds.optional(),
      }),
    }),
    z.object({
      type: z.literal('appointment_created'),
      metadata: z.strictObject({
        ...optionalSession,
        appointment_id: appointmentId,
        appointment_datetime: identifier(40).optional(),
      }),
    }),
    z.object({
      type: z.literal('appointment_verified'),
      metadata: z.strictObject({ ...optionalSession, appointment_id: appointmentId }),
    }),
    z.object({
      type: z.literal('escalation_detected'),
      metadata: z.strictObject({
        ...optionalSession,
        escalation_reason: identifier(200),
        user_message: words(500).optional(),
      }),
    }),
    z.object({
      type: z.literal('feedback_received'),
      metadata: z.strictObject({
        ...optionalSession,
        rating: z
          .int({ error: 'must be a whole number from 1 to 5' })
          .min(1, { error: 'must be from 1 to 5' })
          .max(5, { error: 'must be from 1 to 5' }),
        feedback_text: words(1000).optional(),
      }),
    }),
  ],
  { error: `is no event type; the types are ${EVENT_TYPES.join(', ')}` },
);

export type EventMetadata = z.output<typeof EVENT>['metadata'];

/**
 * Checks the metadata of an event and cuts its free text to size.
 * Null and undefined mean "unknown" and are left out: a broken stream has unknown tokens, never 0.
 */
export function parseMetadata(
  type: unknown,
  metadata: unknown = {},
): { ok: true; type: EventType; metadata: EventMetadata } | { ok: false; reason: string } {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    return { ok: false, reason: 'The metadata must be an object.' };
  }
  const known = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value != null));
  const result = EVENT.safeParse({ type, metadata: known });
  if (result.success) return { ok: true, ...result.data };
  return { ok: false, reason: sentence(type, result.error.issues[0]) };
}

function sentence(type: unknown, issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `${String(type)} has no metadata called ${issue.keys[0]}.`;
  if (issue?.path[0] === 'type') return `${JSON.stringify(type) ?? 'undefined'} ${issue.message}.`;
  return `${String(issue?.path.at(-1))} of ${String(type)} ${issue?.message}.`;
}

/** Whole characters, as Python's slices count them: no half of a surrogate pair is left at the end. */
function firstCharacters(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : Array.from(text.slice(0, limit * 2))
        .slice(0, limit)
        .join('');
}
