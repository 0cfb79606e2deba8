import type { ChatItems } from '../store/chat-items.ts';

/** The plan's limit: conversations of a month of the client's zone. */
export function monthLimits(items: ChatItems, limits: { conversations: number }) {
  return {
    /** Counts a conversation that begins; false where the month is full. `month` is YYYY-MM. */
    async begin(month: string): Promise<boolean> {
      const { ok } = await items.update(`month#${month}`, {
        UpdateExpression: 'ADD conversations :one',
        ConditionExpression: 'attribute_not_exists(conversations) OR conversations < :limit',
        values: { ':one': 1, ':limit': limits.conversations },
      });
      return ok;
    },
  };
}
