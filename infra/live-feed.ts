import { Duration, Stack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import { clientStreamArns } from './client-tables.ts';
import { PlatformFunction } from './function.ts';
import type { Platform } from './platform.ts';
import { makeDeadLetters, readStream, streamActions, streamArnOf } from './stream.ts';

/** Tells subscribers of new messages and conversations: reads streams, calls the two publish mutations. */
export class LiveFeed extends Construct {
  readonly feed: PlatformFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { api, tables, adopted }: Platform) {
    super(scope, id);
    this.deadLetters = makeDeadLetters(this, 'DeadLetters');
    this.feed = new PlatformFunction(this, 'Feed', {
      name: 'live-feed',
      environment: { GRAPHQL_URL: api.api.attrGraphQlUrl, REGISTRY_TABLE: tables.clients_registry.tableName },
    });
    this.feed.allow(['appsync:GraphQL'], api.mutationArns('publishMessage', 'publishConversation'));
    this.feed.allow(['dynamodb:GetItem'], [tables.clients_registry.tableArn]);
    this.feed.allow(
      ['dynamodb:Query'],
      [`${tables.clients_registry.tableArn}/index/status-created_at-index`],
    );
    this.feed.allow(streamActions, clientStreamArns(Stack.of(this), adopted, 'conversations'));
    acknowledgeWildcard(
      this.feed.role,
      'table/*-conversations/stream/*',
      'Clients come and go, each with a table of this ending; a stream has a time in its name.',
    );
    this.read('ConversationStream', streamArnOf(tables.platform_conversations));
    for (const [clientId, { conversations }] of Object.entries(adopted.clients)) {
      if (conversations?.streamArn) this.read(`${clientId}Stream`, conversations.streamArn);
    }
  }

  private read(id: string, streamArn: string): void {
    // What is older is no longer live; the pages read it from the tables.
    const maxRecordAge = Duration.minutes(2);
    readStream(this, id, { streamArn, reader: this.feed, deadLetters: this.deadLetters, maxRecordAge });
  }
}
