/** The shared tables with rows of clients (partition key client_id), and their sort keys. All of a client's go with it. */
export const CLIENT_ROWS = {
  platform_analytics_events: 'event_timestamp',
  platform_personality_variants: 'variant_id',
  platform_faq: 'faq_id',
  platform_chat: 'item',
  platform_audit: 'at_id',
  platform_feedback: 'feedback_id',
  aggregated_stats: 'period',
  platform_conversations: 'session_id',
  platform_appointments: 'appointment_id',
  clients_registry: 'SK',
} as const;

export type ClientRowsTable = keyof typeof CLIENT_ROWS;

/** The registry's own rows of a client that end with the receipt, not before it. */
const ENDS_LAST = ['PROFILE', 'OPERATION'];

/** Whether a row outlives its client: what was invoiced must be kept, whoever leaves. */
export function outlivesClient(table: ClientRowsTable, sortKey: string): boolean {
  return sortKey.startsWith('INVOICE#') || (table === 'clients_registry' && ENDS_LAST.includes(sortKey));
}
