import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { makeDeadLetters, readStream, streamArnOf } from './stream.ts';

/** Keeps the platform's own rows, seconds behind the clients' ones: sums over clients, their list, and their totals. */
export class PlatformRollup extends Construct {
  constructor(scope: Construct, id: string, { tables }: Platform) {
    super(scope, id);
    const { clients_registry, aggregated_stats, platform_conversations } = tables;
    const rollup = new PlatformFunction(this, 'Rollup', {
      name: 'platform-rollup',
      memory: 1024,
      timeout: Duration.minutes(1),
      environment: {
        REGISTRY_TABLE: clients_registry.tableName,
        STATS_TABLE: aggregated_stats.tableName,
        CONVERSATIONS_TABLE: platform_conversations.tableName,
      },
    });
    rollup.allow(
      [
        'dynamodb:BatchGetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
      ],
      [aggregated_stats.tableArn],
    );
    rollup.allow(
      ['dynamodb:Query'],
      [`${platform_conversations.tableArn}/index/client_id-started_key-index`],
    );
    rollup.allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], [clients_registry.tableArn]);
    const deadLetters = makeDeadLetters(this, 'DeadLetters');
    const shared = { reader: rollup, deadLetters, batchingWindow: Duration.seconds(5) };
    readStream(this, 'StatsStream', { ...shared, streamArn: streamArnOf(aggregated_stats) });
    readStream(this, 'RegistryStream', { ...shared, streamArn: streamArnOf(clients_registry) });
  }
}
