import type { ChatLanguage, ChatProfile } from '../../domain/clients/chat-profile.ts';

/** What a visitor hears where the model does not answer. */
export function apology(profile: ChatProfile, language: ChatLanguage): string {
  const contact = profile.contactPhone ?? profile.contactEmail;
  if (language === 'pl')
    return `Przepraszam, nie mogę teraz odpowiedzieć. Spróbuj proszę za chwilę${contact ? ` albo skontaktuj się z nami: ${contact}` : ''}.`;
  return `I am sorry, I cannot answer right now. Please try again in a moment${contact ? `, or contact us: ${contact}` : ''}.`;
}

/** What is said in place of an answer that one more call would have brought, where there is no budget for it. */
export function outOfBudget(language: ChatLanguage): string {
  return language === 'pl'
    ? 'Na tym muszę skończyć tę rozmowę. Skontaktuj się z nami bezpośrednio.'
    : 'I have to end this conversation here. Please contact us directly.';
}
