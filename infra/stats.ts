import { Construct } from 'constructs';
import { functionSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The stats room: arithmetic over many rollup rows is the function's, the gate is the resolvers'. */
export class Stats extends Construct {
  constructor(scope: Construct, id: string, { api, tables }: Platform) {
    super(scope, id);
    const stats = new PlatformFunction(this, 'Stats', {
      name: 'stats',
      memory: 1024,
      environment: {
        STATS_TABLE: tables.aggregated_stats.tableName,
        REGISTRY_TABLE: tables.clients_registry.tableName,
      },
    });
    stats.allow(['dynamodb:Query'], [tables.aggregated_stats.tableArn]);
    stats.allow(['dynamodb:GetItem'], [tables.clients_registry.tableArn]);
    const source = functionSource(this, api, stats, 'stats');
    wireRoom(this, api, 'stats', {
      'Query.stats': source,
      'Query.platformStats': source,
      'Stats.series': source,
      'Stats.previousSeries': source,
      'Stats.breakdowns': source,
      'PlatformStats.series': source,
      'PlatformStats.previousSeries': source,
      'StatTotals.responseTime': source,
    });
  }
}
