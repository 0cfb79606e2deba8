import type { ChatItems, Updated } from '../store/chat-items.ts';
import { list, paceSteps, waitSeconds, type PaceStep } from './pace.ts';

const DAY_SECONDS = 86_400;

export type Admission =
  | { ok: true }
  | { ok: false; reason: 'too_fast'; retryAfterSeconds: number }
  | { ok: false; reason: 'budget' };

/** What one address may do in a day: messages at a pace, and tokens. A message costs one write. */
export function visitorLimits(items: ChatItems, limits: { tokens: number }) {
  const nameOf = (visitor: string, day: string) => `visitor#${visitor}#${day}`;

  return {
    /** Reserves tokens for one message, before anything is spent. */
    async reserve(visitor: string, day: string, tokens: number, now: number): Promise<Admission> {
      const { calm, busy } = paceSteps(now);
      const take = ({ set, add, condition, values }: PaceStep) =>
        items.update(nameOf(visitor, day), {
          UpdateExpression: `SET ${list('#ttl = :ttl', set)} ADD ${list('spent :tokens', add)}`,
          ConditionExpression: `${condition} AND (attribute_not_exists(spent) OR spent < :limit)`,
          names: { '#ttl': 'ttl' },
          values: {
            ...values,
            ':tokens': tokens,
            ':limit': limits.tokens,
            ':ttl': Math.floor(now / 1000) + 2 * DAY_SECONDS,
          },
        });
      const isSpent = (taken: Updated) => Number(taken.item?.['spent'] ?? 0) >= limits.tokens;
      let taken = await take(calm);
      if (!taken.ok && !isSpent(taken)) taken = await take(busy);
      if (taken.ok) return { ok: true };
      if (isSpent(taken)) return { ok: false, reason: 'budget' };
      return { ok: false, reason: 'too_fast', retryAfterSeconds: waitSeconds(taken.item?.['tat'], now) || 1 };
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
