import type { Contribution } from '../conversations/contribution.ts';
import { addCounters, type Counters } from './counters.ts';
import type { StatsStore } from './store.ts';

/** What a recount found. */
export interface RecountReport {
  checked: number;
  corrected: string[];
  /** Rows that live events touched in every pass, so that no pass could vouch for them. */
  busy: string[];
}

const PASSES = 30;

/**
 * Proves a client's rollup rows against its conversations: each must be the sum of what they have counted. A row's
 * version is read before the conversations and must still hold afterwards, so an event in between only means another
 * pass for the rows that it touched.
 */
export async function recount(
  stats: StatsStore,
  conversations: () => AsyncIterable<Contribution[]>,
  pause: (attempt: number) => Promise<void>,
): Promise<RecountReport> {
  const corrected: string[] = [];
  let open: Set<string> | null = null;
  let checked = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = new Map((await rollups(stats)).map((row) => [row.period, row]));
    const sums = await sumOf(conversations());
    const after = new Map((await rollups(stats)).map((row) => [row.period, row.version]));
    const due = [...new Set([...before.keys(), ...sums.keys()])].filter((key) => !open || open.has(key));
    const busy = new Set<string>();
    for (const period of due) {
      const version = before.get(period)?.version ?? 0;
      const wanted = sums.get(period) ?? {};
      if ((after.get(period) ?? 0) !== version) busy.add(period);
      else if (equal(before.get(period)?.counters ?? {}, wanted)) continue;
      else if (await stats.replace({ period, version, counters: wanted })) corrected.push(period);
      else busy.add(period);
    }
    checked = Math.max(checked, due.length);
    open = busy;
    if (busy.size === 0) break;
    await pause(pass);
  }
  return { checked, corrected, busy: [...(open ?? [])] };
}

/** Every row of the client but those that are not sums of conversations (the platform's own partition has such). */
const rollups = (stats: StatsStore) => stats.between('D#', 'X#~', { consistent: true });

async function sumOf(pages: AsyncIterable<Contribution[]>): Promise<Map<string, Counters>> {
  const sums = new Map<string, Counters>();
  for await (const page of pages) {
    for (const contribution of page) {
      for (const [period, counters] of Object.entries(contribution)) {
        const sum = sums.get(period) ?? {};
        addCounters(sum, counters);
        sums.set(period, sum);
      }
    }
  }
  return sums;
}

function equal(a: Counters, b: Counters): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((name) => (a[name] ?? 0) === (b[name] ?? 0));
}
