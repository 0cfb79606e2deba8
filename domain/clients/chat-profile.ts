import { openingHoursOf, type OpeningHours } from '../appointments/opening-hours.ts';
import {
  CHAT_DEFAULTS,
  CHAT_FEATURES,
  CHAT_LANGUAGES,
  GREETING,
  MOST_SUGGESTIONS,
  type ChatFeature,
  type ChatLanguage,
} from './chat-defaults.ts';
import { planLimits } from './plans.ts';
import { timeZoneOf, type RegistryRow } from './registry-row.ts';

export { CHAT_FEATURES, CHAT_LANGUAGES, type ChatFeature, type ChatLanguage };

/** What a chatbot needs to know of its client: the registry row with defaults for what is not written there. */
export interface ChatProfile {
  clientId: string;
  companyName: string;
  /** Host name of the company's website. */
  domain: string | null;
  isPaused: boolean;
  /** IANA zone. */
  timeZone: string;
  language: ChatLanguage;
  contactEmail: string | null;
  contactPhone: string | null;
  privacyUrl: string | null;
  /** What the company wants said of itself; may be empty. */
  facts: string;
  branding: {
    /** `#rrggbb`. */
    primaryColor: string;
    logoKey: string | null;
    greeting: Record<ChatLanguage, string>;
    suggestions: Record<ChatLanguage, string[]>;
  };
  openingHours: OpeningHours;
  appointmentMinutes: number;
  features: ReadonlySet<ChatFeature>;
  limits: {
    conversationsPerMonth: number;
    tokensPerSession: number;
    tokensPerVisitorDay: number;
    knowledgeMegabytes: number;
  };
  variantId: string | null;
  googleCalendarId: string | null;
}

/** Reads the row; whatever does not fit its place (a colour that is none, a link that is not https) is left out. */
export function chatProfileOf(row: RegistryRow): ChatProfile {
  const { branding, limits } = row;
  const plan = planLimits(row);
  const perLanguage = <T>(pick: (language: ChatLanguage) => T) =>
    Object.fromEntries(CHAT_LANGUAGES.map((language) => [language, pick(language)])) as Record<
      ChatLanguage,
      T
    >;
  return {
    clientId: row.client_id,
    companyName: row.company_name ?? row.client_id,
    domain: row.domain ?? null,
    isPaused: row.status !== 'active',
    timeZone: timeZoneOf(row),
    language: row.language?.toLowerCase().startsWith('en') ? 'en' : 'pl',
    contactEmail: row.contact_email ?? null,
    contactPhone: row.contact_phone ?? null,
    privacyUrl: httpsUrl(row.privacy_url),
    facts: row.company_facts ?? '',
    branding: {
      primaryColor: color(branding?.primary_color) ?? CHAT_DEFAULTS.primaryColor,
      logoKey: branding?.logo_key?.startsWith('assets/') ? branding.logo_key : null,
      greeting: perLanguage((language) => branding?.greeting?.[language] || GREETING[language]),
      suggestions: perLanguage((language) =>
        (branding?.suggestions?.[language] ?? []).slice(0, MOST_SUGGESTIONS),
      ),
    },
    openingHours: openingHoursOf(row.opening_hours, row.closed_days),
    appointmentMinutes: count(row.appointment_minutes) || CHAT_DEFAULTS.appointmentMinutes,
    features: new Set(CHAT_FEATURES.filter((feature) => row.features_enabled?.includes(feature))),
    limits: {
      conversationsPerMonth: count(limits?.max_conversations_monthly) ?? plan.max_conversations_monthly,
      tokensPerSession: count(limits?.max_tokens_per_session) ?? plan.max_tokens_per_session,
      tokensPerVisitorDay: count(limits?.max_tokens_per_visitor_daily) ?? plan.max_tokens_per_visitor_daily,
      knowledgeMegabytes: count(limits?.max_kb_size_mb) ?? plan.max_kb_size_mb,
    },
    variantId: row.personality_config?.current_variant_id ?? null,
    googleCalendarId: row.google_calendar_id ?? null,
  };
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function color(value: string | undefined): string | null {
  return value && /^#[0-9a-f]{6}$/i.test(value) ? value : null;
}

function httpsUrl(value: string | undefined): string | null {
  return value && URL.canParse(value) && new URL(value).protocol === 'https:' ? value : null;
}
