import type { ClientFeature, SubscriptionPlan, UpdateClientInput } from '#generated/types.ts';
import { LIMIT_FIELDS, type LimitName } from './limit-fields.ts';
import { readFee } from './monthly-fee.ts';
import { readTaxId } from './tax-id.ts';
import { readDomain } from './web-domain.ts';

/** What only the platform's owner changes of a client, as the form holds it. */
export interface ContractValues extends Record<LimitName, string> {
  companyName: string;
  domain: string;
  taxId: string;
  subscriptionPlan: SubscriptionPlan;
  monthlyFee: string;
  timeZone: string;
  language: 'pl' | 'en';
  googleCalendarId: string;
  features: ClientFeature[];
  staffMayInvite: boolean;
}

/** What of a client stands in the form. */
interface ContractClient {
  companyName: string;
  domain: string | null;
  taxId: string | null;
  subscriptionPlan: SubscriptionPlan | null;
  monthlyFee?: { amount: string } | null;
  timeZone: string;
  language: string;
  staffMayInvite: boolean | null;
  settings: {
    googleCalendarId: string | null;
    features: ClientFeature[];
    limits: Record<LimitName, number>;
  } | null;
}

/** Limits as their fields hold them. */
export const limitTexts = (limits: Partial<Record<LimitName, number>>): Record<LimitName, string> =>
  Object.fromEntries(LIMIT_FIELDS.map(({ name }) => [name, String(limits[name] ?? '')])) as Record<
    LimitName,
    string
  >;

/** A client's contract as the form shows it. */
export function contractOf(client: ContractClient): ContractValues {
  return {
    companyName: client.companyName,
    domain: client.domain ?? '',
    taxId: client.taxId ?? '',
    subscriptionPlan: client.subscriptionPlan ?? 'BASIC',
    monthlyFee: client.monthlyFee?.amount.replace(/\.00$/, '') ?? '',
    timeZone: client.timeZone,
    language: client.language === 'en' ? 'en' : 'pl',
    googleCalendarId: client.settings?.googleCalendarId ?? '',
    features: [...(client.settings?.features ?? [])],
    staffMayInvite: client.staffMayInvite ?? false,
    ...limitTexts(client.settings?.limits ?? {}),
  };
}

/** What is sent of what was changed. */
export function contractInput(changes: Partial<ContractValues>): UpdateClientInput {
  const input: UpdateClientInput = {};
  const limits: Partial<Record<LimitName, number>> = {};
  for (const [name, value] of Object.entries(changes)) {
    if (LIMIT_FIELDS.some((limit) => limit.name === name)) limits[name as LimitName] = Number(value);
    else Object.assign(input, { [name]: typeof value === 'string' ? value.trim() : value });
  }
  if (changes.domain !== undefined) input.domain = readDomain(changes.domain);
  if (changes.taxId) input.taxId = readTaxId(changes.taxId);
  if (changes.monthlyFee !== undefined) input.monthlyFee = readFee(changes.monthlyFee);
  return Object.keys(limits).length > 0 ? { ...input, limits } : input;
}
