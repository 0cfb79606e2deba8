import { Duration, Stack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import { clientStreamArns } from './client-tables.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { makeDeadLetters, readStream, streamActions, streamArnOf } from './stream.ts';

/** From events to read models: the projector for each client, the rollup for the platform as a whole. */
export class Events extends Construct {
  readonly projector: PlatformFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { tables, adopted }: Platform) {
    super(scope, id);
    this.deadLetters = makeDeadLetters(this, 'DeadLetters');
    this.projector = new PlatformFunction(this, 'Projector', {
      name: 'projector',
      memory: 1024,
      timeout: Duration.minutes(2),
      environment: {
        REGISTRY_TABLE: tables.clients_registry.tableName,
        EVENTS_TABLE: tables.platform_analytics_events.tableName,
        CONVERSATIONS_TABLE: tables.platform_conversations.tableName,
        APPOINTMENTS_TABLE: tables.platform_appointments.tableName,
        STATS_TABLE: tables.aggregated_stats.tableName,
      },
    });
    this.projector.allow(
      ['dynamodb:GetItem', 'dynamodb:Query'],
      [tables.clients_registry.tableArn, tables.platform_analytics_events.tableArn],
    );
    this.projector.allow(
      [
        'dynamodb:GetItem',
        'dynamodb:BatchGetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
      ],
      [
        tables.platform_conversations.tableArn,
        tables.platform_appointments.tableArn,
        tables.aggregated_stats.tableArn,
      ],
    );
    readStream(this, 'EventStream', {
      streamArn: streamArnOf(tables.platform_analytics_events),
      reader: this.projector,
      deadLetters: this.deadLetters,
    });
    this.readClientStreams(this.projector, adopted);
    this.rollUp(tables);
  }

  /** A client's stack maps its own table's stream to the projector; here the projector gets leave to read it. */
  private readClientStreams(projector: PlatformFunction, adopted: Platform['adopted']): void {
    projector.allow(streamActions, clientStreamArns(Stack.of(this), adopted, 'conversations'));
    acknowledgeWildcard(
      projector.role,
      'table/*-conversations/stream/*',
      'Clients come and go, each with a table of this ending; a stream has a time in its name.',
    );
    for (const [clientId, { conversations }] of Object.entries(adopted.clients)) {
      if (!conversations?.streamArn) continue;
      readStream(this, `${clientId}Stream`, {
        streamArn: conversations.streamArn,
        reader: projector,
        deadLetters: this.deadLetters,
      });
    }
  }

  private rollUp(tables: Platform['tables']): void {
    const rollup = new PlatformFunction(this, 'PlatformRollup', {
      name: 'platform-rollup',
      memory: 1024,
      timeout: Duration.minutes(1),
      environment: {
        REGISTRY_TABLE: tables.clients_registry.tableName,
        STATS_TABLE: tables.aggregated_stats.tableName,
      },
    });
    rollup.allow(['dynamodb:GetItem'], [tables.clients_registry.tableArn]);
    rollup.allow(['dynamodb:Query'], [`${tables.clients_registry.tableArn}/index/status-created_at-index`]);
    rollup.allow(
      [
        'dynamodb:GetItem',
        'dynamodb:BatchGetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
      ],
      [tables.aggregated_stats.tableArn],
    );
    const shared = { reader: rollup, deadLetters: this.deadLetters, batchingWindow: Duration.seconds(5) };
    readStream(this, 'StatsStream', { ...shared, streamArn: streamArnOf(tables.aggregated_stats) });
    readStream(this, 'RegistryStream', { ...shared, streamArn: streamArnOf(tables.clients_registry) });
  }
}
