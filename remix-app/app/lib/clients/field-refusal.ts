import type { Translate } from '../i18n/translate.ts';

/**
 * Why the API did not take a field, to stand under it. Whether an id and a domain are free only the API knows; what else
 * it refuses the form refuses first, in the page's language. Where it did not, an English sentence is better than none.
 */
export function fieldRefusal(t: Translate, field: string, sentence: string): string {
  if (field === 'clientId') return t('clientform.clientIdRefused');
  return field === 'domain' ? t('clientform.domainRefused') : sentence;
}
