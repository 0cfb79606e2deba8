import type { Client } from '#generated/types.ts';
import { instant } from '../lib/instant.ts';
import { pln } from '../../domain/pricing/money.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { figuresOf } from './client-figures.ts';
import { healthOf } from './client-health.ts';
import { resourcesOf } from './client-resources.ts';
import { settingsOf } from './client-settings.ts';
import { clientStatus, subscriptionPlan } from './client-words.ts';

/**
 * One client: the registry's truth, with the figures that its row of the platform's list holds. The owner's first row
 * lacks most attributes, so everything but the key is optional. What was made in AWS is told to owners only.
 */
export function clientFromProfile(
  profile: RegistryRow,
  row: ClientListRow | null | undefined,
  forOwner: boolean,
): Client {
  const fee = profile.monthly_fee ?? null;
  return {
    clientId: profile.client_id,
    companyName: profile.company_name ?? profile.client_id,
    domain: profile.domain ?? null,
    status: clientStatus(profile.status),
    subscriptionPlan: subscriptionPlan(profile.subscription_plan),
    monthlyFee: fee === null ? null : pln(fee),
    contactEmail: profile.contact_email ?? null,
    contactPhone: profile.contact_phone ?? null,
    createdAt: instant(profile.created_at) ?? '1970-01-01T00:00:00Z',
    deployedAt: instant(profile.deployed_at),
    timeZone: profile.time_zone ?? 'Europe/Warsaw',
    language: profile.language ?? 'pl',
    lastActivityAt: instant(row?.last_activity ?? profile.last_activity),
    health: healthOf(profile.status, row?.last_activity ?? profile.last_activity, profile.data_kept_until),
    taxId: profile.tax_id ?? null,
    totalConversations: profile.total_conversations ?? 0,
    chatUrl: profile.chat_url ?? null,
    staffMayInvite: profile.staff_may_invite ?? false,
    cancelledAt: instant(profile.cancelled_at),
    dataKeptUntil: instant(profile.data_kept_until),
    version: profile.version ?? 0,
    settings: settingsOf(profile),
    resources: forOwner ? resourcesOf(profile) : null,
    recent: figuresOf(row),
  };
}
