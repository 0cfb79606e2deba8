import type { UpdateClientInput } from '#generated/types.ts';
import { companyDomain, companyFacts, companyName, privacyUrl, taxId } from './company.ts';
import { contactEmail, contactPhone, googleCalendarId } from './contact.ts';
import { ClientRefusal } from './refusal.ts';
import type { RegistryRow } from './registry-row.ts';
import { appointmentMinutes, closedDays, openingHours, timeZone } from './schedule.ts';
import { features, language, limits, monthlyFee } from './terms.ts';

type Changes = {
  [Field in keyof UpdateClientInput]-?: (
    value: NonNullable<UpdateClientInput[Field]>,
    row: RegistryRow,
  ) => Partial<RegistryRow>;
};

/** Empty text takes an attribute away. */
const given = (value: string, keep: (typed: string) => string) =>
  value.trim() === '' ? undefined : keep(value);

/** What each field becomes in the registry. */
const CHANGES: Changes = {
  companyName: (value) => ({ company_name: companyName(value) }),
  domain: (value) => ({ domain: companyDomain(value) }),
  taxId: (value) => ({ tax_id: given(value, taxId) }),
  contactEmail: (value) => ({ contact_email: contactEmail(value) }),
  contactPhone: (value) => ({ contact_phone: given(value, contactPhone) }),
  subscriptionPlan: (value) => ({ subscription_plan: value.toLowerCase() }),
  monthlyFee: (value) => ({ monthly_fee: monthlyFee(value) }),
  timeZone: (value) => ({ time_zone: timeZone(value) }),
  language: (value) => ({ language: language(value) }),
  openingHours: (value) => ({ opening_hours: openingHours(value) }),
  closedDays: (value) => ({ closed_days: closedDays(value) }),
  appointmentMinutes: (value) => ({ appointment_minutes: appointmentMinutes(value) }),
  companyFacts: (value) => ({ company_facts: given(value, companyFacts) }),
  privacyUrl: (value) => ({ privacy_url: given(value, privacyUrl) }),
  googleCalendarId: (value) => ({ google_calendar_id: given(value, googleCalendarId) }),
  features: (value) => ({ features_enabled: features(value) }),
  limits: (value, row) => ({ limits: limits(value, row.limits ?? {}) }),
  staffMayInvite: (value) => ({ staff_may_invite: value }),
};

/** What a client's own staff may change. */
const STAFF_FIELDS: ReadonlySet<keyof UpdateClientInput> = new Set([
  'contactEmail',
  'contactPhone',
  'openingHours',
  'closedDays',
  'appointmentMinutes',
  'companyFacts',
  'privacyUrl',
] as const);

/** The row with the changes in it, or a ClientRefusal. What is null or left out stays. */
export function changedClient(row: RegistryRow, input: UpdateClientInput, isOwner: boolean): RegistryRow {
  const fields = (Object.keys(CHANGES) as (keyof UpdateClientInput)[]).filter(
    (field) => input[field] != null,
  );
  if (!isOwner && fields.some((field) => !STAFF_FIELDS.has(field))) {
    throw new ClientRefusal('Unauthorized', 'Only an owner of the platform can change this.');
  }
  const change = (field: keyof UpdateClientInput) => {
    const keep = CHANGES[field] as (value: unknown, row: RegistryRow) => Partial<RegistryRow>;
    return keep(input[field], row);
  };
  return Object.assign({}, row, ...fields.map(change)) as RegistryRow;
}
