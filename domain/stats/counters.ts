/**
 * The counters of a rollup row. Names are short because a dashboard reads sixty day rows and pays by the byte:
 *
 * | name | counts |                                   | name | counts |
 * |------|--------|-----------------------------------|------|--------|
 * | c    | conversations started                      | fc   | feedback left
 * | r    | messages received from visitors            | fs   | sum of the ratings
 * | s    | messages sent by the chatbot               | fn   | ratings
 * | ac   | appointments created                       | ti   | tokens in, cache included
 * | av   | appointments verified                      | to   | tokens out
 * | cc   | conversations with an appointment          | co   | cost, micro-USD
 * | cv   | conversations with a verified appointment  | un   | messages without a price
 * | es   | calls for a human                          |      |
 *
 * All are integers. `v` beside them is the row's version.
 */
export const COUNTERS = [
  'c',
  'r',
  's',
  'ac',
  'av',
  'cc',
  'cv',
  'es',
  'fc',
  'fs',
  'fn',
  'ti',
  'to',
  'co',
  'un',
] as const;

export type Counter = (typeof COUNTERS)[number];

/** Counters by name; absent means 0. In a histogram row the names are buckets, in a breakdown row `d|key|counter`. */
export type Counters = Record<string, number>;

/** Adds `more` into `into`. */
export function addCounters(into: Counters, more: Counters): void {
  for (const [name, value] of Object.entries(more)) into[name] = (into[name] ?? 0) + value;
}
