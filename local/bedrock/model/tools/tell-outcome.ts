import type { Phrases } from '../phrases/phrases.ts';
import type { Turn } from '../turns.ts';
import { propertyKind } from './property-kind.ts';
import { readResult } from './read-result.ts';
import type { Tools } from './tools.ts';

/** The results of tools in words. */
export function tellOutcome(turns: Turn[], tools: Tools, phrases: Phrases): string {
  const uses = turns.at(-2)?.uses ?? [];
  return turns
    .at(-1)!
    .results.map((result) => {
      const use = uses.find(({ toolUseId }) => toolUseId === result.toolUseId);
      const outcome = readResult(result);
      const { failed, times, message, awaitsCode } = outcome;
      const { date = '', time = '' } = visitOf((use?.input ?? {}) as Record<string, unknown>);
      if (use?.name === tools.human?.name)
        return failed ? phrases.notHandedOver(message) : phrases.handedOver();
      if (use?.name === tools.slots?.name) {
        if (failed) return phrases.outcome(message, failed);
        return times.length > 0 ? phrases.slots(date, times) : phrases.noSlots(date);
      }
      if (use?.name === tools.book?.name) {
        if (!failed) return phrases.booked(date, time, awaitsCode, message);
        return times.length > 0 || message === null ? phrases.taken(times) : phrases.notBooked(message);
      }
      return phrases.outcome(message, failed);
    })
    .join(' ');
}

/** The day and the time that a tool was given. */
function visitOf(input: Record<string, unknown>): { date?: string; time?: string } {
  const given = Object.entries(input).map(([name, value]) => [propertyKind(name), value]);
  const { date, time, datetime } = Object.fromEntries(given) as Record<string, string>;
  const [day, clock] = datetime?.split('T') ?? [];
  return { date: date ?? day, time: time ?? clock };
}
