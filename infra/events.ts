import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { readClientStreams } from './client-streams.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { makeDeadLetters, readStream, streamArnOf } from './stream.ts';

/** From events to read models: the projector counts what the streams of events and of older bots' messages bring. */
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
    this.allowProjection(tables);
    const shared = { reader: this.projector, deadLetters: this.deadLetters };
    readStream(this, 'EventStream', { ...shared, streamArn: streamArnOf(tables.platform_analytics_events) });
    readClientStreams(this, { ...shared, adopted });
  }

  private allowProjection(tables: Platform['tables']): void {
    this.projector.allow(['dynamodb:GetItem'], [tables.clients_registry.tableArn]);
    this.projector.allow(
      [
        'dynamodb:GetItem',
        'dynamodb:BatchGetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:DeleteItem',
      ],
      [tables.platform_conversations.tableArn],
    );
    this.projector.allow(['dynamodb:UpdateItem'], [tables.platform_appointments.tableArn]);
    this.projector.allow(['dynamodb:UpdateItem', 'dynamodb:Query'], [tables.aggregated_stats.tableArn]);
  }
}
