import type { ConversationFilter, Device, Outcome, Source } from '#generated/types.ts';

interface Filterable {
  sessionId: string;
  outcome: Outcome;
  source: Source;
  device: Device;
  rating?: number | null;
  preview?: string | null;
}

/** Whether a conversation that just began would be in the filtered list; `startedDay` is its local day. */
export function fitsFilter(
  conversation: Filterable,
  startedDay: string,
  filter: ConversationFilter,
): boolean {
  const { from, to, outcome, source, device, minRating, search } = filter;
  if (from && startedDay < from) return false;
  if (to && startedDay > to) return false;
  if (outcome && conversation.outcome !== outcome) return false;
  if (source && conversation.source !== source) return false;
  if (device && conversation.device !== device) return false;
  if (minRating && (conversation.rating ?? 0) < minRating) return false;
  const words = `${conversation.sessionId} ${conversation.preview ?? ''}`.toLowerCase();
  return !search || words.includes(search.toLowerCase());
}
