import { addCounters, type Counters } from '../stats/counters.ts';
import { localDayOfHour } from '../stats/local-day.ts';
import { period } from '../stats/period.ts';
import { deviceName, sourceName } from './names.ts';
import type { ConversationState, Tally } from './state.ts';

/** What one conversation adds to the rollup rows, by their sort key. */
export type Contribution = Record<string, Counters>;

/** What a conversation's state adds to its client's hours, days and months. */
export function contributionOf(state: ConversationState, timeZone: string): Contribution {
  const contribution: Contribution = {};
  const add = (key: string, counters: Counters) => addCounters((contribution[key] ??= {}), counters);
  const dimensions = dimensionsOf(state);

  for (const [hour, counters] of Object.entries(hourCounters(state))) {
    const day = localDayOfHour(hour, timeZone);
    for (const key of [period.hour(hour), period.day(day), period.month(day)]) add(key, counters);
    for (const dimension of dimensions) add(period.breakdown(day), prefixed(dimension, counters));
  }
  for (const [hour, tally] of Object.entries(state.hours)) {
    const day = localDayOfHour(hour, timeZone);
    if (tally.h) add(period.responseTimes(day), tally.h);
    for (const [model, counters] of Object.entries(tally.m ?? {})) {
      add(period.breakdown(day), prefixed(`m|${model.replaceAll('|', '_')}`, counters));
    }
  }
  return withoutZeros(contribution);
}

/** The counters of each hour in which the conversation did something. */
function hourCounters(state: ConversationState): Record<string, Counters> {
  const hours: Record<string, Counters> = {};
  const add = (hour: string, counters: Counters) => addCounters((hours[hour] ??= {}), counters);
  const messages = messageCounter(state);
  for (const [hour, tally] of Object.entries(state.hours)) {
    const {
      es = 0,
      fc = 0,
      fs = 0,
      fn = 0,
      ti = 0,
      to = 0,
      co = 0,
      un = 0,
    } = tally as Record<string, number>;
    add(hour, { ...messages(tally), es, fc, fs, fn, ti, to, co, un });
  }
  const appointments = Object.values(state.appointments);
  for (const { createdAt, verifiedAt } of appointments) {
    if (createdAt) add(createdAt.slice(0, 13), { ac: 1 });
    if (verifiedAt) add(verifiedAt.slice(0, 13), { av: 1 });
  }
  add(state.first.slice(0, 13), {
    c: 1,
    cc: appointments.length > 0 ? 1 : 0,
    cv: appointments.some(({ verifiedAt }) => verifiedAt) ? 1 : 0,
  });
  return hours;
}

/**
 * How a conversation's messages are counted. One with a `message_received` is ours: by its events. Otherwise it is
 * the owner's Python bot's, which tracks no received messages and lost some sent ones to a float error: by its
 * message table where that has any, else by what events there are.
 */
export function messageCounter(state: ConversationState): (tally: Tally) => { r: number; s: number } {
  const tallies = Object.values(state.hours);
  const legacy = !tallies.some((tally) => tally.r) && tallies.some((tally) => tally.lu || tally.la);
  const [received, sent] = legacy ? ['lu', 'la'] : ['r', 's'];
  return (tally) => ({ r: Number(tally[received!] ?? 0), s: Number(tally[sent!] ?? 0) });
}

function dimensionsOf(state: ConversationState): string[] {
  const { variantId, language } = state;
  return [
    `s|${sourceName(state.source?.value)}`,
    `d|${deviceName(state.device?.value)}`,
    ...(variantId ? [`v|${variantId.value.replaceAll('|', '_')}`] : []),
    ...(language ? [`l|${language.value}`] : []),
  ];
}

function prefixed(prefix: string, counters: Counters): Counters {
  return Object.fromEntries(Object.entries(counters).map(([name, value]) => [`${prefix}|${name}`, value]));
}

function withoutZeros(contribution: Contribution): Contribution {
  const rows = Object.entries(contribution).map(([key, counters]): [string, Counters] => [
    key,
    Object.fromEntries(Object.entries(counters).filter(([, value]) => value !== 0)),
  ]);
  return Object.fromEntries(rows.filter(([, counters]) => Object.keys(counters).length > 0));
}

/** What must be added to the rollup rows to get from one contribution to another. */
export function difference(before: Contribution, after: Contribution): Contribution {
  const delta: Contribution = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const counters: Counters = { ...after[key] };
    addCounters(
      counters,
      Object.fromEntries(Object.entries(before[key] ?? {}).map(([name, n]) => [name, -n])),
    );
    delta[key] = counters;
  }
  return withoutZeros(delta);
}

/** Two contributions together. */
export function sum(a: Contribution, b: Contribution): Contribution {
  return difference(difference(b, {}), a);
}
