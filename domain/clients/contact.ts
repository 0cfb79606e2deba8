import { publicDomain } from './public-domain.ts';
import { refuse } from './refusal.ts';

const LOCAL_PART = /^[a-z0-9](?:[a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[a-z0-9_-])?$/i;
const PHONE = /^\+?[0-9(][0-9 ()./-]*[0-9]$/;
const CALENDAR = /^[a-z0-9][a-z0-9._%+#@-]{0,253}$/i;

/** An address to write to, as it is kept: the domain is lower case. */
export function contactEmail(typed: string): string {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  const [local, { domain }] = [text.slice(0, at), publicDomain(text.slice(at + 1))];
  const isDomain = domain !== null && domain === text.slice(at + 1).toLowerCase();
  if (!isDomain || !LOCAL_PART.test(local) || local.includes('..')) {
    refuse('contactEmail', 'Write an e-mail address such as biuro@autoserwis.pl.');
  }
  return `${local}@${domain}`;
}

/** A number to call, as it was typed: digits with spaces, brackets, hyphens, and + before the country. */
export function contactPhone(typed: string): string {
  const text = typed.trim();
  const digits = text.replace(/\D/g, '').length;
  if (text.length > 30 || digits < 6 || digits > 15 || !PHONE.test(text)) {
    refuse('contactPhone', 'Write a phone number of 6 to 15 digits, such as +48 22 555 01 02.');
  }
  return text;
}

/** The id of a calendar at Google. */
export function googleCalendarId(typed: string): string {
  const text = typed.trim();
  if (!CALENDAR.test(text)) {
    refuse(
      'googleCalendarId',
      "Copy the calendar's id from its settings at Google, such as abc@group.calendar.google.com.",
    );
  }
  return text;
}
