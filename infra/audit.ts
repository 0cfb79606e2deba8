import { Construct } from 'constructs';
import { tableSource } from './data-source.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The audit room: what people did, for owners to read. */
export class Audit extends Construct {
  constructor(scope: Construct, id: string, { api, tables }: Platform) {
    super(scope, id);
    const audit = tableSource(this, api, tables.platform_audit, 'platform_audit', [
      { actions: ['dynamodb:Query'] },
      { actions: ['dynamodb:Query'], index: 'month-at_id-index' },
    ]);
    wireRoom(this, api, 'audit', { 'Query.audit': audit });
  }
}
