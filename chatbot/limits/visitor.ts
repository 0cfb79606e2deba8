import type { ChatItems } from '../store/chat-items.ts';

/** One message in so many ms on the long run, and so many at once: people type slower than that. */
export const PACE = { intervalMs: 2_000, burst: 10 };
const DAY_SECONDS = 86_400;

export type Admission =
  | { ok: true }
  | { ok: false; reason: 'too_fast'; retryAfterSeconds: number }
  | { ok: false; reason: 'budget' };

/**
 * What one address may do in a day: messages at a pace, and tokens. The pace is a leaky bucket in one attribute
 * (`tat`, the moment at which the bucket is empty again; GCRA), so a message costs one write.
 */
export function visitorLimits(items: ChatItems, limits: { tokens: number }, pace = PACE) {
  const nameOf = (visitor: string, day: string) => `visitor#${visitor}#${day}`;
  const full = pace.intervalMs * (pace.burst - 1);

  return {
    /** Reserves tokens for one message, before anything is spent. */
    async reserve(visitor: string, day: string, tokens: number, now: number): Promise<Admission> {
      const item = nameOf(visitor, day);
      const ttl = Math.floor(now / 1000) + 2 * DAY_SECONDS;
      const budget = '(attribute_not_exists(spent) OR spent < :limit)';
      const common = { ':tokens': tokens, ':limit': limits.tokens, ':ttl': ttl };
      // The usual case: the bucket has run dry since the last message.
      const calm = await items.update(item, {
        UpdateExpression: 'SET tat = :next, #ttl = :ttl ADD spent :tokens',
        ConditionExpression: `(attribute_not_exists(tat) OR tat <= :now) AND ${budget}`,
        names: { '#ttl': 'ttl' },
        values: { ...common, ':now': now, ':next': now + pace.intervalMs },
      });
      if (calm.ok) return { ok: true };
      if (Number(calm.item?.['spent'] ?? 0) >= limits.tokens) return { ok: false, reason: 'budget' };
      const busy = await items.update(item, {
        UpdateExpression: 'SET #ttl = :ttl ADD spent :tokens, tat :interval',
        ConditionExpression: `tat <= :latest AND ${budget}`,
        names: { '#ttl': 'ttl' },
        values: { ...common, ':latest': now + full, ':interval': pace.intervalMs },
      });
      if (busy.ok) return { ok: true };
      if (Number(busy.item?.['spent'] ?? 0) >= limits.tokens) return { ok: false, reason: 'budget' };
      const waits = Number(busy.item?.['tat'] ?? now) - now - full;
      return { ok: false, reason: 'too_fast', retryAfterSeconds: Math.max(1, Math.ceil(waits / 1000)) };
    },
    /** Corrects a reservation by what was really spent. */
    async settle(visitor: string, day: string, difference: number): Promise<void> {
      if (difference === 0) return;
      await items.update(nameOf(visitor, day), {
        UpdateExpression: 'ADD spent :difference',
        values: { ':difference': difference },
      });
    },
  };
}
