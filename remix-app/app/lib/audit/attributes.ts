import type { MessageKey } from '~/dictionaries/pl/index.ts';

/** Attributes of a client's row, by their path, that the panel has a word for. */
const NAMED = [
  'status',
  'company_name',
  'domain',
  'tax_id',
  'contact_email',
  'contact_phone',
  'subscription_plan',
  'monthly_fee',
  'time_zone',
  'language',
  'company_facts',
  'appointment_minutes',
  'closed_days',
  'privacy_url',
  'google_calendar_id',
  'features_enabled',
  'staff_may_invite',
  'created_at',
  'cancelled_at',
  'data_kept_until',
  'limits.max_conversations_monthly',
  'limits.max_kb_size_mb',
  'limits.max_tokens_per_session',
  'limits.max_tokens_per_visitor_daily',
  'branding.primary_color',
  'branding.logo_key',
  'branding.greeting.pl',
  'branding.greeting.en',
  'branding.suggestions.pl',
  'branding.suggestions.en',
  'conversations_table',
  'appointments_table',
  'opening_hours.mon',
  'opening_hours.tue',
  'opening_hours.wed',
  'opening_hours.thu',
  'opening_hours.fri',
  'opening_hours.sat',
  'opening_hours.sun',
  'role',
  'failed_resource',
  'failure_reason',
  'bytes',
  'clients',
  'template',
] as const;

/** The part of a dictionary key that an attribute's path stands for. */
type Underscored<Path extends string> = Path extends `${infer First}.${infer Rest}`
  ? `${First}_${Underscored<Rest>}`
  : Path;
export type AttributeWord = Underscored<(typeof NAMED)[number]>;

/** The dictionary's word for an attribute; null for one that has none and is called by its path. */
export function attributeWord(path: string): AttributeWord | null {
  return NAMED.some((name) => name === path) ? (path.replaceAll('.', '_') as AttributeWord) : null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Whether a value is an instant, which is shown in the reader's words and not as it is kept. */
export const isInstant = (value: string): boolean => INSTANT.test(value);

/** Values that are one of a few, by attribute, with the panel's words for them. */
const VALUE_WORDS: Record<string, Record<string, MessageKey>> = {
  status: {
    provisioning: 'clients.status_PROVISIONING',
    active: 'clients.status_ACTIVE',
    paused: 'clients.status_PAUSED',
    cancelled: 'clients.status_CANCELLED',
    purged: 'clients.status_PURGED',
    failed: 'clients.status_FAILED',
  },
  subscription_plan: {
    basic: 'clients.plan_BASIC',
    pro: 'clients.plan_PRO',
    enterprise: 'clients.plan_ENTERPRISE',
  },
  language: { pl: 'clientform.language_pl', en: 'clientform.language_en' },
  role: { owner: 'audit.role_owner', staff: 'audit.role_staff' },
  staff_may_invite: { true: 'audit.yes', false: 'audit.no' },
};

/** The dictionary's word for a value of an attribute; null for one that is shown as it is kept. */
export function valueWord(path: string, value: string): MessageKey | null {
  const words = Object.hasOwn(VALUE_WORDS, path) ? VALUE_WORDS[path]! : {};
  return Object.hasOwn(words, value) ? words[value]! : null;
}
