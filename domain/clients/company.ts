import { publicDomain } from './public-domain.ts';
import { refuse } from './refusal.ts';
import { manyLines, oneLine } from './typed-text.ts';

const LONGEST_NAME = 120;
const LONGEST_FACTS = 4_000;
const LONGEST_URL = 500;

/** A company's name as it is kept. A spreadsheet would run what begins like a formula, and names do not. */
export function companyName(typed: string): string {
  const name = oneLine('companyName', typed, "The company's name", LONGEST_NAME);
  if (/^[=+\-@＝＋－＠]/u.test(name)) {
    refuse('companyName', "The company's name must not begin with =, +, - or @: spreadsheets would run it.");
  }
  if (!/[\p{L}\p{N}]/u.test(name)) refuse('companyName', "The company's name must have a letter or a digit.");
  return name;
}

/** The website's domain as it is kept. */
export function companyDomain(typed: string): string {
  const { domain, reason } = publicDomain(typed);
  if (domain !== null) return domain;
  refuse(
    'domain',
    reason === 'RESERVED'
      ? 'The domain must be that of a public website, such as autoserwis.pl: no number and no name of a private network.'
      : 'Write the domain of the website alone, such as autoserwis.pl.',
  );
}

/** A Polish tax id (NIP), ten digits, typed with spaces or dashes perhaps, and with PL before it. */
export function taxId(typed: string): string {
  const digits = typed
    .trim()
    .replace(/^PL/i, '')
    .replace(/[\s\p{Pd}]/gu, '');
  const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const isRight = /^[0-9]{10}$/.test(digits) && sum > 0 && sum % 11 === Number(digits[9]);
  if (!isRight)
    refuse('taxId', 'A NIP has ten digits, the last of which checks the others: look for a typing error.');
  return digits;
}

/** What the chatbot is to know at all times; may be empty. */
export function companyFacts(typed: string): string {
  return manyLines('companyFacts', typed, 'What the chatbot is to know', LONGEST_FACTS);
}

/** Where the privacy policy stands. */
export function privacyUrl(typed: string): string {
  const text = oneLine('privacyUrl', typed, 'The address of the privacy policy', LONGEST_URL);
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPublic = url?.protocol === 'https:' && publicDomain(url.origin).reason === null;
  if (!url || !isPublic || url.username || url.password) {
    refuse('privacyUrl', 'The privacy policy needs a public address that begins with https://.');
  }
  return url.href;
}
