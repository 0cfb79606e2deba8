import type { ChatProfile } from '../../domain/clients/chat-profile.ts';
import { json, type ChatAnswer } from '../http/answer.ts';
import { readableOn } from './contrast.ts';

/** `GET /config`: how the widget looks and what it may offer. */
export function answerConfig(profile: ChatProfile): ChatAnswer {
  const { branding } = profile;
  return json(200, {
    companyName: profile.companyName,
    language: profile.language,
    greeting: branding.greeting,
    suggestions: branding.suggestions,
    colors: { primary: branding.primaryColor, onPrimary: readableOn(branding.primaryColor) },
    logoUrl: branding.logoKey ? 'logo' : null,
    privacyUrl: profile.privacyUrl,
    features: [...profile.features],
    paused: profile.isPaused,
    // The chatbot tells them to whoever asks; while it is silent they stand here.
    contact: profile.isPaused ? { phone: profile.contactPhone, email: profile.contactEmail } : null,
  });
}
