import { INVITATION_DAYS } from './person.ts';

export interface InvitationMail {
  subject: string;
  /** HTML, in which Cognito puts the address for `{username}` and the temporary password for `{####}`. */
  html: string;
}

/** What an invitation says of itself. Names are typed by people. */
export interface InvitationWords {
  language: string;
  companyName: string;
  /** The address of who invites. */
  invitedBy: string;
  /** Where the panel is, without a final slash; empty where that is not known yet. */
  panelUrl: string;
}

const WORDS = {
  pl: {
    subject: 'Zaproszenie do Stride Panel',
    hello: 'Dzień dobry,',
    invited: (by: string, what: string) => `${by ? `${by} zaprasza Cię do` : 'masz zaproszenie do'} ${what}.`,
    company: (name: string) => `panelu chatbota firmy ${name}`,
    platform: 'Stride Panel',
    accept: 'Przyjmij zaproszenie i ustaw własne hasło:',
    noLink: 'Zaloguj się w panelu tymi danymi. Przy pierwszym logowaniu ustawisz własne hasło.',
    login: 'Login',
    password: 'Hasło tymczasowe',
    until: `Zaproszenie jest ważne ${INVITATION_DAYS} dni i działa raz. Nie przekazuj tej wiadomości dalej.`,
    unwanted: 'Jeśli nie spodziewasz się zaproszenia, zignoruj tę wiadomość.',
  },
  en: {
    subject: 'Your invitation to Stride Panel',
    hello: 'Hello,',
    invited: (by: string, what: string) => `${by ? `${by} invites you to` : 'you are invited to'} ${what}.`,
    company: (name: string) => `the chatbot panel of ${name}`,
    platform: 'Stride Panel',
    accept: 'Accept the invitation and choose your own password:',
    noLink: 'Sign in to the panel with this. You will choose your own password when you first sign in.',
    login: 'Sign-in name',
    password: 'Temporary password',
    until: `The invitation is valid for ${INVITATION_DAYS} days and works once. Do not pass this message on.`,
    unwanted: 'If you did not expect an invitation, ignore this message.',
  },
};

/**
 * The mail of an invitation. Its link carries the temporary password behind `#`, which browsers send to no server; both
 * it and the addresses we invite are of letters that need no escaping there.
 */
export function invitationMail(given: InvitationWords): InvitationMail {
  const language = given.language === 'en' ? 'en' : 'pl';
  const words = WORDS[language];
  const company = escaped(given.companyName);
  const link = `${given.panelUrl}/accept?language=${language}#email={username}&amp;password={####}`;
  const paragraphs = [
    words.hello,
    words.invited(escaped(given.invitedBy), company ? words.company(company) : words.platform),
    given.panelUrl ? `${words.accept}<br><a href="${link}">${link}</a>` : words.noLink,
    `${words.login}: {username}<br>${words.password}: {####}`,
    words.until,
    words.unwanted,
  ];
  return { subject: words.subject, html: paragraphs.map((text) => `<p>${text}</p>`).join('\n') };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // What Cognito would take for a place of its own.
  '{': '&#123;',
  '}': '&#125;',
};

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"'{}]/g, (sign) => ENTITIES[sign]!);
}
