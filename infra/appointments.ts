import { Construct } from 'constructs';
import { tableSource } from './data-source.ts';
import type { Platform } from './platform.ts';
import { wireRoom } from './room-resolvers.ts';

/** The appointments room: lists from the read model. */
export class Appointments extends Construct {
  constructor(scope: Construct, id: string, { api, tables }: Platform) {
    super(scope, id);
    const appointments = tableSource(this, api, tables.platform_appointments, 'platform_appointments', [
      { actions: ['dynamodb:Query'], index: 'client_id-starts_key-index' },
    ]);
    wireRoom(this, api, 'appointments', { 'Query.appointments': appointments });
  }
}
