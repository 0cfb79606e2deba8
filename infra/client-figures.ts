import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { Schedule } from './schedule.ts';
import { makeDeadLetters } from './stream.ts';

/** Brings the 30-day figures of clients without events to their new day, in the hour after their midnight. */
export class ClientFigures extends Construct {
  constructor(scope: Construct, id: string, { tables }: Platform) {
    super(scope, id);
    const { aggregated_stats, platform_conversations } = tables;
    const figures = new PlatformFunction(this, 'Figures', {
      name: 'client-figures',
      timeout: Duration.minutes(5),
      environment: {
        STATS_TABLE: aggregated_stats.tableName,
        CONVERSATIONS_TABLE: platform_conversations.tableName,
      },
    });
    figures.allow(['dynamodb:Query', 'dynamodb:UpdateItem'], [aggregated_stats.tableArn]);
    figures.allow(
      ['dynamodb:Query'],
      [`${platform_conversations.tableArn}/index/client_id-started_key-index`],
    );
    new Schedule(this, 'Hourly', {
      job: figures,
      name: 'stride-panel-client-figures',
      description: 'Brings the figures of silent clients to their new local day.',
      expression: 'cron(5 * * * ? *)',
      timeZone: 'UTC',
      deadLetters: makeDeadLetters(this, 'DeadLetters'),
    });
  }
}
