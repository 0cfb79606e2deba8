import { list, paceSteps, waitSeconds, type PaceStep } from '../limits/pace.ts';
import type { ChatItems, Item } from '../store/chat-items.ts';
import type { SessionClaims } from './token.ts';

/** What a message may do in its session. */
export type TurnStart =
  | { kind: 'begun'; isFirst: boolean; session: Item }
  /** The same message was answered before; when its answer was stored. */
  | { kind: 'answered'; answeredAt: string }
  | { kind: 'in_progress' }
  | { kind: 'too_fast'; retryAfterSeconds: number }
  | { kind: 'budget' };

const KEPT_SECONDS = 30 * 86_400;
/** After that an answer that never came is given up, and the message may be sent again. */
const LONGEST_TURN_MS = 90_000;
/** So many answered messages are remembered, for those that are sent again. */
const REMEMBERED = 5;
const MARK = 'm_';

/**
 * A session's item: what was spent in it (reservations included) and which messages were answered. One attribute a
 * message, so that a message is taken up once however often and in how many places at a time it arrives.
 */
export function sessions(items: ChatItems, limits: { tokens: number }) {
  const nameOf = (sessionId: string) => `session#${sessionId}`;

  return {
    get: (sessionId: string) => items.get(nameOf(sessionId)),

    /** Takes a message up, at a person's pace, and reserves its tokens. */
    async begin(claims: SessionClaims, messageId: string, tokens: number, now: number): Promise<TurnStart> {
      const mark = MARK + messageId;
      const started = new Date(now).toISOString();
      const { calm, busy } = paceSteps(now);
      const take = (isOurs: string, { set, add, condition, values }: PaceStep, extra: Item = {}) =>
        items.update(nameOf(claims.sessionId), {
          UpdateExpression:
            'SET #mark = :until, #ttl = :ttl, created_at = if_not_exists(created_at, :started), ' +
            `${list('#language = :language, #source = :source, device = :device', set)} ` +
            `ADD ${list('spent :tokens, turns :one', add)}`,
          ConditionExpression: `${isOurs} AND ${condition} AND (attribute_not_exists(spent) OR spent < :limit)`,
          names: { '#mark': mark, '#ttl': 'ttl', '#language': 'language', '#source': 'source' },
          values: {
            ...values,
            ':until': now + LONGEST_TURN_MS,
            ':ttl': Math.floor(now / 1000) + KEPT_SECONDS,
            ':started': started,
            ':language': claims.language,
            ':source': claims.source,
            ':device': claims.device,
            ':tokens': tokens,
            ':one': 1,
            ':limit': limits.tokens,
            ...extra,
          },
        });
      const isSpent = (item: Item | undefined) => Number(item?.['spent'] ?? 0) >= limits.tokens;

      let isOurs = 'attribute_not_exists(#mark)';
      let extra: Item = {};
      let taken = await take(isOurs, calm);
      const before = taken.ok ? undefined : taken.item?.[mark];
      if (typeof before === 'string') return { kind: 'answered', answeredAt: before };
      if (typeof before === 'number') {
        if (before > now) return { kind: 'in_progress' };
        isOurs = '#mark = :before';
        extra = { ':before': before };
        taken = await take(isOurs, calm, extra);
      }
      if (!taken.ok && !isSpent(taken.item)) taken = await take(isOurs, busy, extra);
      if (taken.ok) return { kind: 'begun', isFirst: taken.item['turns'] === 1, session: taken.item };
      if (isSpent(taken.item)) return { kind: 'budget' };
      const retryAfterSeconds = waitSeconds(taken.item?.['tat'], now);
      return retryAfterSeconds > 0 ? { kind: 'too_fast', retryAfterSeconds } : { kind: 'in_progress' };
    },

    /** Reserves tokens for a further call of the model in the same turn. */
    async reserve(sessionId: string, tokens: number): Promise<boolean> {
      const { ok } = await items.update(nameOf(sessionId), {
        UpdateExpression: 'ADD spent :tokens',
        ConditionExpression: 'spent < :limit',
        values: { ':tokens': tokens, ':limit': limits.tokens },
      });
      return ok;
    },

    /** Ends a turn: corrects the reservation, and remembers the answer (`answeredAt`) or forgets the message (null). */
    async settle(
      session: { id: string; item: Item },
      messageId: string,
      difference: number,
      answeredAt: string | null,
    ): Promise<void> {
      const old = forgettable(session.item, MARK + messageId);
      const removed = [...(answeredAt === null ? ['#mark'] : []), ...old.map((_, index) => `#old${index}`)];
      await items.update(nameOf(session.id), {
        UpdateExpression:
          (answeredAt === null ? '' : 'SET #mark = :answered ') +
          (removed.length > 0 ? `REMOVE ${removed.join(', ')} ` : '') +
          'ADD spent :difference',
        names: {
          '#mark': MARK + messageId,
          ...Object.fromEntries(old.map((name, index) => [`#old${index}`, name])),
        },
        values: { ':difference': difference, ...(answeredAt === null ? {} : { ':answered': answeredAt }) },
      });
    },

    /** Sets an attribute once: true for whoever was first. */
    async setOnce(
      sessionId: string,
      name: 'escalated_at' | 'rated_at',
      at: string,
    ): Promise<{ first: boolean; at: string }> {
      const set = await items.update(nameOf(sessionId), {
        UpdateExpression: 'SET #name = :at',
        ConditionExpression: 'attribute_exists(created_at) AND attribute_not_exists(#name)',
        names: { '#name': name },
        values: { ':at': at },
      });
      return set.ok ? { first: true, at } : { first: false, at: String(set.item?.[name] ?? at) };
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;

/** Marks of answered messages beyond those that are remembered, oldest first. */
function forgettable(item: Item, current: string): string[] {
  const answered = Object.entries(item)
    .filter(([name, value]) => name.startsWith(MARK) && name !== current && typeof value === 'string')
    .sort(([, left], [, right]) => (String(left) < String(right) ? -1 : 1));
  return answered.slice(0, Math.max(0, answered.length - (REMEMBERED - 1))).map(([name]) => name);
}
