import { conversationsTableOf, type RegistryRow } from './registry-row.ts';

/**
 * A client's thin row in the platform's partition of `aggregated_stats` (SK `C#<created_at>#<client_id>`): what lists
 * show, so that a page of 50 clients costs one query of thin rows and not 50 reads of fat ones.
 */
export interface ClientListRow {
  id: string;
  name?: string;
  domain?: string;
  /** Lower case, as in the registry. */
  status?: string;
  plan?: string;
  /** PLN a month. */
  fee?: number;
  created_at?: string;
  deployed_at?: string;
  tz?: string;
  lang?: string;
  email?: string;
  phone?: string;
  /** Physical name of its table of messages, where it is not `<id>-conversations`: fifty of these rows are a page. */
  conversations_table?: string;
  /** Of a client that has left: until when its data is kept, UTC to the second and without the Z. */
  kept?: string;
  last_activity?: string;
  /** The local day that the figures of 30 days end with. */
  day30?: string;
  /** Conversations of the last 30 local days. */
  n30?: number;
  /** Verified appointments of the last 30 local days. */
  av30?: number;
  /** Cost of the last 30 local days, micro-USD. */
  co30?: number;
}

/** Sort key of a client's thin row: newest clients last, so lists read it backwards. */
export function listKey(row: Pick<RegistryRow, 'client_id' | 'created_at'>): string {
  return `C#${row.created_at ?? ''}#${row.client_id}`;
}

/**
 * Sort key of the row, in the same partition, that a client which has left has besides: in the order in which the times
 * that data is kept end, so that those over are one short query. Null for a client that has not left.
 */
export function keptKey({ id, kept }: Pick<ClientListRow, 'id' | 'kept'>): string | null {
  return kept ? `K#${kept}#${id}` : null;
}

/** What the registry says of a client, for its thin row; the figures beside it come from elsewhere. */
export function listFacts(
  row: RegistryRow,
): Omit<ClientListRow, 'last_activity' | 'day30' | 'n30' | 'av30' | 'co30'> {
  const table = conversationsTableOf(row);
  return {
    id: row.client_id,
    name: row.company_name,
    domain: row.domain,
    status: row.status,
    plan: row.subscription_plan,
    fee: row.monthly_fee,
    created_at: row.created_at,
    deployed_at: row.deployed_at,
    tz: row.time_zone,
    lang: row.language,
    email: row.contact_email,
    phone: row.contact_phone,
    kept: row.status === 'cancelled' ? row.data_kept_until?.slice(0, 19) : undefined,
    conversations_table: table === `${row.client_id}-conversations` ? undefined : table,
  };
}
