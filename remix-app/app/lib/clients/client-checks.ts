import type { MessageKey } from '~/dictionaries/pl/index.ts';
import { isClientId } from './client-id.ts';
import { readFee } from './monthly-fee.ts';
import { readTaxId } from './tax-id.ts';
import { readDomain } from './web-domain.ts';

/**
 * What is wrong with what was typed into a field of a client's forms, as a key of words; null where nothing is. The API
 * checks the same again: these answer sooner, and in the page's language.
 */
type FieldCheck = (value: string) => MessageKey | null;

const isEmpty = (value: string) => value.trim() === '';
const optional =
  (check: FieldCheck): FieldCheck =>
  (value) =>
    isEmpty(value) ? null : check(value);

/** Control characters, invisible ones, those that turn the direction of text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u;
const PHONE = /^\+?[0-9(][0-9 ()./-]*[0-9]$/;
const EMAIL = /^[a-z0-9][a-z0-9.!#$%&'*+/=?^_`{|}~-]*@([^\s@]+)$/i;

export const checkCompanyName: FieldCheck = (value) => {
  const name = value.trim();
  if (name === '') return 'clientform.companyNameMissing';
  if ([...name].length > 120) return 'clientform.companyNameLong';
  if (INVISIBLE.test(name)) return 'clientform.companyNameInvisible';
  return /^[=+\-@]/.test(name) || !/[\p{L}\p{N}]/u.test(name) ? 'clientform.companyNameOdd' : null;
};

export const checkClientId: FieldCheck = (value) =>
  isEmpty(value)
    ? 'clientform.clientIdMissing'
    : isClientId(value.trim())
      ? null
      : 'clientform.clientId_MALFORMED';

export const checkDomain: FieldCheck = (value) =>
  isEmpty(value) ? 'clientform.domainMissing' : readDomain(value) ? null : 'clientform.domain_MALFORMED';

export const checkTaxId = optional((value) => (readTaxId(value) ? null : 'clientform.taxIdWrong'));

export const checkContactEmail: FieldCheck = (value) => {
  if (isEmpty(value)) return 'clientform.contactEmailMissing';
  const domain = EMAIL.exec(value.trim())?.[1];
  return domain && readDomain(domain) === domain.toLowerCase() ? null : 'clientform.contactEmailWrong';
};

export const checkContactPhone = optional((value) => {
  const digits = value.replace(/\D/g, '').length;
  const isPhone = value.trim().length <= 30 && digits >= 6 && digits <= 15 && PHONE.test(value.trim());
  return isPhone ? null : 'clientform.contactPhoneWrong';
});

export const checkMonthlyFee: FieldCheck = (value) =>
  isEmpty(value) ? 'clientform.monthlyFeeMissing' : readFee(value) ? null : 'clientform.monthlyFeeWrong';

/** A whole number from `least` to `most`. Its sentence names neither: the field's hint does. */
export const checkWholeNumber =
  (least: number, most: number): FieldCheck =>
  (value) =>
    /^\d{1,9}$/.test(value.trim()) && Number(value) >= least && Number(value) <= most
      ? null
      : 'clientform.numberWrong';

export const checkTimeZone: FieldCheck = (value) => {
  try {
    if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(value.trim())) return 'clientform.timeZoneWrong';
    new Intl.DateTimeFormat('en', { timeZone: value.trim() });
    return null;
  } catch {
    return 'clientform.timeZoneWrong';
  }
};

export const checkCompanyFacts: FieldCheck = (value) =>
  [...value.trim()].length > 4_000 ? 'clientform.companyFactsLong' : null;

export const checkPrivacyUrl = optional((value) => {
  const text = value.trim();
  const isPublic = text.startsWith('https://') && URL.canParse(text) && readDomain(new URL(text).hostname);
  return isPublic && text.length <= 500 ? null : 'clientform.privacyUrlWrong';
});

export const checkCalendarId = optional((value) =>
  /^[a-z0-9][a-z0-9._%+#@-]{0,253}$/i.test(value.trim()) ? null : 'clientform.googleCalendarIdWrong',
);
