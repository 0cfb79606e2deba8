import { DEFAULT_LANGUAGE, DEFAULT_TIME_ZONE, type RegistryRow } from './registry-row.ts';

/** What is known of a client that was there before us, besides its row. */
export interface Adoption {
  /** Physical names of its own tables. */
  conversationsTable: string;
  appointmentsTable: string;
  /** ISO instant. */
  now: string;
}

/** The row of a client that was there before us, with what lists and readers need and its row does not say. */
export function adoptedClient(
  was: RegistryRow,
  { conversationsTable, appointmentsTable, now }: Adoption,
): RegistryRow {
  return {
    ...was,
    // The index by status holds no row without one.
    status: was.status ?? 'active',
    created_at: was.created_at ?? now,
    time_zone: was.time_zone ?? DEFAULT_TIME_ZONE,
    language: was.language ?? DEFAULT_LANGUAGE,
    conversations_table: conversationsTable,
    appointments_table: appointmentsTable,
  };
}
