import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { functionSource, noneSource, tableSource } from './data-source.ts';
import { PlatformFunction } from './function.ts';
import { wireRoom } from './room-resolvers.ts';

/** The clients room: the registry, the platform's list of clients, and the function that changes clients. */
export class Clients extends Construct {
  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, tables } = platform;
    const registry = tableSource(this, api, tables.clients_registry, 'clients_registry', [
      { actions: ['dynamodb:GetItem'] },
      { actions: ['dynamodb:Query'], index: 'status-created_at-index' },
    ]);
    const list = tableSource(this, api, tables.aggregated_stats, 'client_list', [
      { actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] },
    ]);
    const chat = tableSource(this, api, tables.platform_chat, 'platform_chat', [
      { actions: ['dynamodb:GetItem'] },
    ]);
    const clients = functionSource(this, api, this.changing(platform), 'clients');
    wireRoom(this, api, 'clients', {
      'Query.clients.1-of-status': registry,
      'Query.clients.2-rows': list,
      'Query.overdueClients': list,
      'Query.client.1-profile': registry,
      'Query.client.2-figures': list,
      'Client.usage.1-conversations': chat,
      'Client.usage.2-tokens': list,
      'Query.plans': noneSource(this, api, 'plans'),
      'Query.clientAvailability': clients,
      'Mutation.createClient': clients,
      'Mutation.updateClient': clients,
      'Mutation.pauseClient': clients,
      'Mutation.resumeClient': clients,
      'Mutation.cancelClient': clients,
    });
  }

  /** Writes each change and the entry that tells of it in one transaction. */
  private changing({ tables }: Platform): PlatformFunction {
    const { clients_registry, platform_audit, aggregated_stats } = tables;
    const clients = new PlatformFunction(this, 'Clients', {
      name: 'clients',
      environment: {
        REGISTRY_TABLE: clients_registry.tableName,
        AUDIT_TABLE: platform_audit.tableName,
        STATS_TABLE: aggregated_stats.tableName,
        ACCOUNT: Stack.of(this).account,
      },
    });
    clients.allow(
      [
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:ConditionCheckItem',
      ],
      [clients_registry.tableArn],
    );
    clients.allow(['dynamodb:PutItem'], [platform_audit.tableArn]);
    clients.allow(['dynamodb:GetItem', 'dynamodb:Query'], [aggregated_stats.tableArn]);
    return clients;
  }
}
