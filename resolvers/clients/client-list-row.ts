import type { ClientFigures } from '#generated/types.ts';
import { usd } from '../lib/money.ts';

/** A client's row of the platform's list (aggregated_stats, PK "PLATFORM", SK `C#<created_at>#<client_id>`). */
export interface ClientListRow {
  id: string;
  name?: string;
  domain?: string;
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
  last_activity?: string;
  /** Conversations of the last 30 local days. */
  n30?: number;
  /** Verified appointments of the last 30 local days. */
  av30?: number;
  /** Cost of the last 30 local days, micro-USD. */
  co30?: number;
}

/** The row's figures; zeros for a client that the platform's list does not hold yet. */
export function figuresOf(row: ClientListRow | null | undefined): ClientFigures {
  return {
    conversations: row?.n30 ?? 0,
    appointmentsVerified: row?.av30 ?? 0,
    cost: usd(row?.co30),
  };
}
