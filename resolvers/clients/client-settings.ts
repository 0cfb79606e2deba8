import type {
  Branding,
  ClientFeature,
  ClientSettings,
  LocalizedText,
  OpeningSpan,
  Weekday,
} from '#generated/types.ts';
import { WEEKDAYS } from '../../domain/appointments/opening-hours.ts';
import {
  CHAT_DEFAULTS,
  CHAT_FEATURES,
  CHAT_LANGUAGES,
  GREETING,
  MOST_SUGGESTIONS,
} from '../../domain/clients/chat-defaults.ts';
import { planLimits } from '../../domain/clients/plans.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { limitsOf } from './client-limits.ts';

/** How a client's chatbot works, by its registry row; what is not written there is as the chatbot takes it. */
export function settingsOf(profile: RegistryRow): ClientSettings {
  const enabled = profile.features_enabled ?? [];
  return {
    openingHours: openingSpans(profile),
    closedDays: profile.closed_days ?? [],
    appointmentMinutes: profile.appointment_minutes ?? CHAT_DEFAULTS.appointmentMinutes,
    companyFacts: profile.company_facts ?? '',
    privacyUrl: profile.privacy_url ?? null,
    googleCalendarId: profile.google_calendar_id ?? null,
    features: CHAT_FEATURES.filter((feature) => enabled.indexOf(feature) !== -1).map(
      (feature) => feature.toUpperCase() as ClientFeature,
    ),
    limits: limitsOf({ ...planLimits(profile), ...profile.limits }),
    branding: brandingOf(profile),
  };
}

function openingSpans(profile: RegistryRow): OpeningSpan[] {
  const week = profile.opening_hours ?? {};
  const spans: OpeningSpan[] = [];
  for (const day of WEEKDAYS) {
    for (const span of week[day] ?? []) {
      spans.push({ day: day.toUpperCase() as Weekday, from: span.from, to: span.to });
    }
  }
  return spans;
}

function brandingOf(profile: RegistryRow): Branding {
  const branding = profile.branding ?? {};
  const suggestions: LocalizedText[] = [];
  for (const language of CHAT_LANGUAGES) {
    const ofLanguage = branding.suggestions?.[language] ?? [];
    ofLanguage.slice(0, MOST_SUGGESTIONS).forEach((text) => {
      suggestions.push({ language, text });
    });
  }
  return {
    primaryColor: branding.primary_color ?? CHAT_DEFAULTS.primaryColor,
    logoPath: branding.logo_key ? 'logo' : null,
    greeting: CHAT_LANGUAGES.map((language) => ({
      language,
      text: branding.greeting?.[language] ?? GREETING[language],
    })),
    suggestions,
  };
}
