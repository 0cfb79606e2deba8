import type { StatTotals } from '#generated/types.ts';
import { usd } from '../pricing/money.ts';
import { addCounters, type Counters } from './counters.ts';

/** Counters as the API tells them. */
export type Totals = Omit<StatTotals, 'responseTime'>;

/** The totals of summed counters. Rates are null where there is nothing to divide by. */
export function totalsOf(counters: Counters): Totals {
  const count = (name: string) => counters[name] ?? 0;
  return {
    conversations: count('c'),
    messagesReceived: count('r'),
    messagesSent: count('s'),
    appointmentsCreated: count('ac'),
    appointmentsVerified: count('av'),
    conversationsWithAppointment: count('cc'),
    conversationsWithVerifiedAppointment: count('cv'),
    escalations: count('es'),
    feedbackCount: count('fc'),
    averageRating: count('fn') === 0 ? null : count('fs') / count('fn'),
    conversionRate: count('c') === 0 ? null : count('cv') / count('c'),
    tokensInput: count('ti'),
    tokensOutput: count('to'),
    cost: usd(count('co')),
    unpricedMessages: count('un'),
  };
}

/** The sum of many rows' counters. */
export function sumCounters(rows: Iterable<Counters>): Counters {
  const sum: Counters = {};
  for (const row of rows) addCounters(sum, row);
  return sum;
}
