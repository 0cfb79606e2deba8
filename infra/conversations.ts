import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import { clientTableArns } from './client-tables.ts';
import { functionSource, noneSource, tableSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import { narrowedRole } from './narrowed-role.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The conversations room: lists from the read model, messages from the client's own table, live feeds. */
export class Conversations extends Construct {
  /** Assumed for one client's table at a time. */
  readonly reader: Role;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, tables } = platform;
    const conversations = tableSource(this, api, tables.platform_conversations, 'platform_conversations', [
      { actions: ['dynamodb:GetItem'] },
      { actions: ['dynamodb:Query'], index: 'client_id-started_key-index' },
    ]);
    const messages = new PlatformFunction(this, 'Messages', {
      name: 'messages',
      environment: {
        REGISTRY_TABLE: tables.clients_registry.tableName,
        CONVERSATIONS_TABLE: tables.platform_conversations.tableName,
      },
    });
    this.reader = this.readerOfClientTables(messages, platform);
    messages.function.addEnvironment('READER_ROLE_ARN', this.reader.roleArn);

    const none = noneSource(this, api, 'none');
    wireRoom(this, api, 'conversations', {
      'Query.conversations': conversations,
      'Query.conversation': conversations,
      'Query.messages': functionSource(this, api, messages, 'messages'),
      'Mutation.publishMessage': none,
      'Mutation.publishConversation': none,
      'Subscription.onMessage': none,
      'Subscription.onConversation': none,
    });
  }

  private readerOfClientTables(messages: PlatformFunction, { adopted, tables }: Platform): Role {
    const reader = narrowedRole(this, 'Reader', {
      by: messages,
      description: 'Reads messages of one client, which the session policy names.',
    });
    reader.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: clientTableArns(Stack.of(this), adopted, 'conversations'),
      }),
    );
    reader.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [tables.platform_conversations.tableArn, tables.clients_registry.tableArn],
      }),
    );
    acknowledgeWildcard(
      reader,
      'table/*-conversations',
      'Clients come and go; the session policy names one table.',
    );
    return reader;
  }
}
