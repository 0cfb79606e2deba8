import type { BreakdownAttribute, Interval } from '#generated/types.ts';
import { breakdownOf } from '../../domain/stats/breakdown.ts';
import { percentiles } from '../../domain/stats/histogram.ts';
import { daySeries, hourSeries, type DatedCounters } from '../../domain/stats/series.ts';
import { statsStore } from '../../domain/stats/store.ts';
import { sumCounters } from '../../domain/stats/totals.ts';
import { readRange, readHours, type Range } from '../../domain/stats/read.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { registry } from '../lib/registry.ts';

/** A range with its day rows. */
type Days = Range & { days: DatedCounters[] };

/** What the resolvers' gate hands over once it has let the caller through. */
export interface StatsCall {
  field: string;
  clientId: string;
  arguments: { range?: Range; interval?: Interval; by?: BreakdownAttribute };
  source: (Partial<Days> & { before?: Days; scope?: Range & { clientId: string } }) | null;
}

const client = documentClient();
const table = environment('STATS_TABLE');
const clients = registry(client, { registry: environment('REGISTRY_TABLE'), stats: table });

/** Answers the fields of the room stats that need arithmetic over many rows. */
export async function handler(call: StatsCall): Promise<unknown> {
  const store = statsStore(client, table, call.clientId);
  const source = call.source ?? {};
  const range = { from: source.from ?? '', to: source.to ?? '' };
  switch (call.field) {
    case 'Query.stats':
    case 'Query.platformStats':
      return readRange(store, call.clientId, call.arguments.range!);
    case 'Stats.series':
    case 'PlatformStats.series':
      return series(call, { ...range, days: source.days ?? [] });
    case 'Stats.previousSeries':
    case 'PlatformStats.previousSeries':
      return series(call, source.before!);
    case 'Stats.breakdowns': {
      const rows = await store.between(`X#${range.from}`, `X#${range.to}`);
      return breakdownOf(sumCounters(rows.map(({ counters }) => counters)), call.arguments.by ?? 'SOURCE');
    }
    case 'StatTotals.responseTime': {
      const scope = source.scope!;
      const rows = await store.between(`R#${scope.from}`, `R#${scope.to}`);
      return percentiles(sumCounters(rows.map(({ counters }) => counters)));
    }
    default:
      throw new Error(`No field ${call.field} here.`);
  }
}

async function series({ clientId, arguments: { interval = 'DAY' } }: StatsCall, part: Days) {
  const timeZone = await clients.timeZone(clientId);
  if (interval !== 'HOUR') return daySeries(part.days, part, interval, timeZone);
  return hourSeries(await readHours(statsStore(client, table, clientId), part, timeZone), part, timeZone);
}
