import type { BreakdownAttribute, StatBreakdown } from '#generated/types.ts';
import { addCounters, type Counters } from './counters.ts';
import { totalsOf } from './totals.ts';

const LETTER: Record<BreakdownAttribute, string> = {
  SOURCE: 's',
  DEVICE: 'd',
  MODEL: 'm',
  VARIANT: 'v',
  LANGUAGE: 'l',
};

/** Totals by one attribute from summed breakdown rows (`s|WEBSITE|c`), the most conversations or messages first. */
export function breakdownOf(counters: Counters, by: BreakdownAttribute): StatBreakdown[] {
  const groups = new Map<string, Counters>();
  for (const [name, value] of Object.entries(counters)) {
    const [letter, key, counter] = name.split('|');
    if (letter !== LETTER[by] || !key || !counter) continue;
    const group = groups.get(key) ?? {};
    addCounters(group, { [counter]: value });
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, totals: totalsOf(group) }))
    .sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1));
}

const weight = ({ totals }: StatBreakdown) => totals.conversations * 1e6 + totals.messagesSent;
