import type { ClientFigures } from '#generated/types.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';
import { usd } from '../../domain/pricing/money.ts';

/** The row's figures; zeros for a client that the platform's list does not hold yet. */
export function figuresOf(row: ClientListRow | null | undefined): ClientFigures {
  return {
    conversations: row?.n30 ?? 0,
    appointmentsVerified: row?.av30 ?? 0,
    cost: usd(row?.co30),
  };
}
