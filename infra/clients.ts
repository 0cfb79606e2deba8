import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { tableSource } from './data-source.ts';
import { wireRoom } from './room-resolvers.ts';

/** The clients room: the registry and the platform's list of clients. */
export class Clients extends Construct {
  constructor(scope: Construct, id: string, { api, tables }: Platform) {
    super(scope, id);
    const registry = tableSource(this, api, tables.clients_registry, 'clients_registry', [
      { actions: ['dynamodb:GetItem'] },
    ]);
    const list = tableSource(this, api, tables.aggregated_stats, 'client_list', [
      { actions: ['dynamodb:GetItem', 'dynamodb:Query'] },
    ]);
    wireRoom(this, api, 'clients', {
      'Query.clients': list,
      'Query.client.1-profile': registry,
      'Query.client.2-figures': list,
    });
  }
}
