import type { CreateClientInput } from '#generated/types.ts';
import { CHAT_FEATURES } from './chat-defaults.ts';
import { whyNoClientName } from './client-name.ts';
import { companyDomain, companyFacts, companyName, taxId } from './company.ts';
import { contactEmail, contactPhone } from './contact.ts';
import { PLAN_LIMITS } from './plans.ts';
import { refuse } from './refusal.ts';
import { DEFAULT_LANGUAGE, DEFAULT_TIME_ZONE, type RegistryRow } from './registry-row.ts';
import { requestId } from './request-id.ts';
import { openingHours, timeZone } from './schedule.ts';
import { features, language, limits, monthlyFee, primaryColor } from './terms.ts';

const OFFICE_DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const;
const OFFICE_HOURS = OFFICE_DAYS.map((day) => ({ day, from: '09:00', to: '17:00' }));
const APPOINTMENT_MINUTES = 60;

/** The registry row that a new client begins with, or a ClientRefusal. Nothing is asked of any table here. */
export function newClient(
  input: CreateClientInput,
  where: { /** ISO instant. */ now: string; account: string; region: string },
): RegistryRow {
  const id = clientName(input.clientId);
  return {
    client_id: id,
    SK: 'PROFILE',
    company_name: companyName(input.companyName),
    domain: companyDomain(input.domain),
    status: 'provisioning',
    created_at: where.now,
    subscription_plan: input.subscriptionPlan.toLowerCase(),
    monthly_fee: monthlyFee(input.monthlyFee),
    contact_email: contactEmail(input.contactEmail),
    ...(input.contactPhone ? { contact_phone: contactPhone(input.contactPhone) } : {}),
    ...(input.taxId ? { tax_id: taxId(input.taxId) } : {}),
    lambda_function_name: `chatbot-${id}`,
    tables_prefix: id,
    conversations_table: `${id}-conversations`,
    appointments_table: `${id}-appointments`,
    s3_bucket: `${id}-kb-${where.account}-${where.region}`,
    s3_kb_prefix: 'kb/',
    personality_config: { tournament_completed: false },
    features_enabled: input.features ? features(input.features) : [...CHAT_FEATURES],
    limits: limits(input.limits ?? {}, PLAN_LIMITS[input.subscriptionPlan]),
    time_zone: input.timeZone ? timeZone(input.timeZone) : DEFAULT_TIME_ZONE,
    language: input.language ? language(input.language) : DEFAULT_LANGUAGE,
    opening_hours: openingHours(input.openingHours ?? OFFICE_HOURS),
    appointment_minutes: APPOINTMENT_MINUTES,
    ...(input.companyFacts ? { company_facts: companyFacts(input.companyFacts) } : {}),
    ...(input.primaryColor ? { branding: { primary_color: primaryColor(input.primaryColor) } } : {}),
    ...(typeof input.requestId === 'string' ? { request_id: requestId(input.requestId) } : {}),
    total_conversations: 0,
    version: 1,
  };
}

function clientName(id: string): string {
  const reason = whyNoClientName(id);
  if (reason === 'RESERVED') refuse('clientId', 'The platform keeps this id for itself. Choose another.');
  if (reason === 'MALFORMED') {
    refuse('clientId', 'An id has 4 to 32 lower-case letters, digits and hyphens, and begins with a letter.');
  }
  return id;
}
