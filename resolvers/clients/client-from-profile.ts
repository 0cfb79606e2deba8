import type { Client } from '#generated/types.ts';
import { instant } from '../lib/instant.ts';
import { pln } from '../../domain/pricing/money.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';
import { figuresOf } from './client-figures.ts';
import { healthOf } from './client-health.ts';
import { clientStatus, subscriptionPlan } from './client-words.ts';

/** The registry's PROFILE row. The owner's first row lacks most of it, so everything but the key is optional. */
export interface ClientProfile {
  client_id: string;
  company_name?: string;
  domain?: string;
  status?: string;
  subscription_plan?: string;
  /** PLN. */
  monthly_fee?: number;
  contact_email?: string;
  contact_phone?: string;
  created_at?: string;
  deployed_at?: string;
  last_activity?: string;
  time_zone?: string;
  language?: string;
}

/** One client: the registry's truth, with the figures that its row of the platform's list holds. */
export function clientFromProfile(profile: ClientProfile, row: ClientListRow | null | undefined): Client {
  return {
    clientId: profile.client_id,
    companyName: profile.company_name ?? profile.client_id,
    domain: profile.domain ?? null,
    status: clientStatus(profile.status),
    subscriptionPlan: subscriptionPlan(profile.subscription_plan),
    monthlyFee: profile.monthly_fee || profile.monthly_fee === 0 ? pln(profile.monthly_fee) : null,
    contactEmail: profile.contact_email ?? null,
    contactPhone: profile.contact_phone ?? null,
    createdAt: instant(profile.created_at) ?? '1970-01-01T00:00:00Z',
    deployedAt: instant(profile.deployed_at),
    timeZone: profile.time_zone ?? 'Europe/Warsaw',
    language: profile.language ?? 'pl',
    lastActivityAt: instant(row?.last_activity ?? profile.last_activity),
    health: healthOf(profile.status, row?.last_activity ?? profile.last_activity),
    recent: figuresOf(row),
  };
}
