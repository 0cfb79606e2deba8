import { Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { Schedule } from './schedule.ts';
import { makeDeadLetters } from './stream.ts';

/** The nightly recount: proves the read models against events and conversations, and changes nothing. */
export class Recount extends Construct {
  constructor(scope: Construct, id: string, { tables }: Platform) {
    super(scope, id);
    const recount = new PlatformFunction(this, 'Recount', {
      name: 'recount',
      memory: 1024,
      timeout: Duration.minutes(15),
      environment: {
        REGISTRY_TABLE: tables.clients_registry.tableName,
        EVENTS_TABLE: tables.platform_analytics_events.tableName,
        CONVERSATIONS_TABLE: tables.platform_conversations.tableName,
        APPOINTMENTS_TABLE: tables.platform_appointments.tableName,
        STATS_TABLE: tables.aggregated_stats.tableName,
      },
    });
    recount.allow(['dynamodb:GetItem', 'dynamodb:Scan'], [tables.clients_registry.tableArn]);
    recount.allow(
      ['dynamodb:Query'],
      [tables.platform_analytics_events.tableArn, tables.aggregated_stats.tableArn],
    );
    recount.allow(
      ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      [tables.platform_conversations.tableArn],
    );
    recount.allow(['dynamodb:BatchGetItem'], [tables.platform_appointments.tableArn]);
    // By its name: a policy that refers to the function would have to wait for it, and it for the policy.
    recount.allow(
      ['lambda:InvokeFunction'],
      [
        Stack.of(this).formatArn({
          service: 'lambda',
          resource: 'function:stride-panel-recount',
        }),
      ],
    );
    new Schedule(this, 'Nightly', {
      job: recount,
      name: 'stride-panel-recount',
      description: 'Proves every night that the figures are what the events say.',
      expression: 'cron(10 3 * * ? *)',
      timeZone: 'Europe/Warsaw',
      deadLetters: makeDeadLetters(this, 'DeadLetters'),
    });
  }
}
