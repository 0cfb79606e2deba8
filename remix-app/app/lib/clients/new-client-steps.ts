import type { MessageKey } from '~/dictionaries/pl/index.ts';
import {
  checkClientId,
  checkCompanyFacts,
  checkCompanyName,
  checkContactEmail,
  checkContactPhone,
  checkDomain,
  checkMonthlyFee,
  checkTaxId,
  checkTimeZone,
  checkWholeNumber,
} from './client-checks.ts';
import { LIMIT_FIELDS, type LimitName } from './limit-fields.ts';
import type { NewClientDraft } from './new-client-draft.ts';
import { areRight } from './opening-hours.ts';

type FieldCheck = (value: string) => MessageKey | null;

const limitChecks = Object.fromEntries(
  LIMIT_FIELDS.map(({ name, least, most }): [LimitName, FieldCheck] => {
    const check = checkWholeNumber(least, most);
    return [name, (value) => (value.trim() === '' ? null : check(value))];
  }),
) as Record<LimitName, FieldCheck>;

/** The steps of the form, with the check of each text that is typed in them. */
export const STEP_CHECKS = {
  company: {
    companyName: checkCompanyName,
    clientId: checkClientId,
    domain: checkDomain,
    taxId: checkTaxId,
  },
  contract: {
    contactEmail: checkContactEmail,
    contactPhone: checkContactPhone,
    monthlyFee: checkMonthlyFee,
    ...limitChecks,
  },
  chatbot: { timeZone: checkTimeZone, companyFacts: checkCompanyFacts },
} as const satisfies Record<string, Partial<Record<keyof NewClientDraft, FieldCheck>>>;

export type FormStep = keyof typeof STEP_CHECKS;
export const FORM_STEPS = Object.keys(STEP_CHECKS) as FormStep[];
export type Step = FormStep | 'check';
export const STEPS: readonly Step[] = [...FORM_STEPS, 'check'];

/** The step that stands in the URL; the first where none does. */
export const parseStep = (search: URLSearchParams): Step =>
  STEPS.find((step) => step === search.get('step')) ?? 'company';

/** The step that a field stands in; the last, where all can be looked at, for one that no step types. */
export const stepOf = (field: string): Step =>
  field === 'openingHours' ? 'chatbot' : (FORM_STEPS.find((step) => field in STEP_CHECKS[step]) ?? 'check');

/** The first step with something wrong in it; null where the client can be created. */
export function firstWrongStep(draft: NewClientDraft): FormStep | null {
  const isWrong = (step: FormStep) =>
    Object.entries(STEP_CHECKS[step]).some(
      ([field, check]) => check(draft[field as keyof NewClientDraft] as string) !== null,
    ) ||
    (step === 'chatbot' && !areRight(draft.openingHours));
  return FORM_STEPS.find(isWrong) ?? null;
}
