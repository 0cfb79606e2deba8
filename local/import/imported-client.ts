import { DEFAULT_TIME_ZONE, type RegistryRow } from '../../domain/clients/registry-row.ts';

/** The registry row of a client that is only known from a file of transcripts. `now` is an ISO instant. */
export function importedClient(clientId: string, now: string): RegistryRow {
  const words = clientId.split('-').filter((word) => word !== '');
  return {
    client_id: clientId,
    SK: 'PROFILE',
    company_name: words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' '),
    status: 'active',
    created_at: now,
    deployed_at: now,
    tables_prefix: clientId,
    conversations_table: `${clientId}-conversations`,
    appointments_table: `${clientId}-appointments`,
    time_zone: DEFAULT_TIME_ZONE,
  };
}
