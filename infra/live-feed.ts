import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { readClientStreams } from './client-streams.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { makeDeadLetters, readStream, streamArnOf } from './stream.ts';

/** Tells subscribers of new messages and conversations: reads streams, calls the two publish mutations. */
export class LiveFeed extends Construct {
  readonly feed: PlatformFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { api, tables, adopted }: Platform) {
    super(scope, id);
    this.deadLetters = makeDeadLetters(this, 'DeadLetters');
    this.feed = new PlatformFunction(this, 'Feed', {
      name: 'live-feed',
      environment: {
        GRAPHQL_URL: api.api.attrGraphQlUrl,
        REGISTRY_TABLE: tables.clients_registry.tableName,
        STATS_TABLE: tables.aggregated_stats.tableName,
        CONVERSATIONS_TABLE: tables.platform_conversations.tableName,
      },
    });
    this.feed.allow(['appsync:GraphQL'], api.mutationArns('publishMessage', 'publishConversation'));
    this.feed.allow(['dynamodb:GetItem'], [tables.clients_registry.tableArn]);
    this.feed.allow(
      ['dynamodb:Query'],
      [tables.aggregated_stats.tableArn, tables.platform_conversations.tableArn],
    );
    // What is older is no longer live; the pages read it from the tables.
    const maxRecordAge = Duration.minutes(2);
    const shared = { reader: this.feed, deadLetters: this.deadLetters, maxRecordAge };
    readStream(this, 'ConversationStream', {
      ...shared,
      streamArn: streamArnOf(tables.platform_conversations),
    });
    readClientStreams(this, { ...shared, adopted });
  }
}
