import type { Client } from '#generated/types.ts';
import { instant } from '../lib/instant.ts';
import { pln } from '../../domain/pricing/money.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';
import { figuresOf } from './client-figures.ts';
import { healthOf } from './client-health.ts';
import { clientStatus, subscriptionPlan } from './client-words.ts';

/** A client as the list shows it, from its one thin row: no further read per client. */
export function clientFromListRow(row: ClientListRow): Client {
  return {
    clientId: row.id,
    companyName: row.name ?? row.id,
    domain: row.domain ?? null,
    status: clientStatus(row.status),
    subscriptionPlan: subscriptionPlan(row.plan),
    monthlyFee: row.fee || row.fee === 0 ? pln(row.fee) : null,
    contactEmail: row.email ?? null,
    contactPhone: row.phone ?? null,
    createdAt: instant(row.created_at) ?? '1970-01-01T00:00:00Z',
    deployedAt: instant(row.deployed_at),
    timeZone: row.tz ?? 'Europe/Warsaw',
    language: row.lang ?? 'pl',
    lastActivityAt: instant(row.last_activity),
    health: healthOf(row.status, row.last_activity, row.kept),
    dataKeptUntil: instant(row.kept),
    recent: figuresOf(row),
  };
}
