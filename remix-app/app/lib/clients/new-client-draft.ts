import type { ClientFeature, CreateClientInput, OpeningSpan, SubscriptionPlan } from '#generated/types.ts';
import { isSame } from '../form/merge-typed.ts';
import { LIMIT_FIELDS, type LimitName } from './limit-fields.ts';
import { readFee } from './monthly-fee.ts';
import { USUAL_HOURS } from './opening-hours.ts';
import { readTaxId } from './tax-id.ts';
import { readDomain } from './web-domain.ts';

/** The form of a new client as it is typed: texts, and what is chosen. */
export interface NewClientDraft extends Record<LimitName, string> {
  /** Names the request that creates it, each time it is sent: where an answer is lost, no second client is asked for. */
  requestId: string;
  companyName: string;
  clientId: string;
  domain: string;
  taxId: string;
  contactEmail: string;
  contactPhone: string;
  subscriptionPlan: SubscriptionPlan;
  monthlyFee: string;
  timeZone: string;
  language: 'pl' | 'en';
  openingHours: readonly OpeningSpan[];
  companyFacts: string;
  features: readonly ClientFeature[];
}

export const EMPTY_DRAFT: NewClientDraft = {
  requestId: '',
  companyName: '',
  clientId: '',
  domain: '',
  taxId: '',
  contactEmail: '',
  contactPhone: '',
  subscriptionPlan: 'BASIC',
  monthlyFee: '',
  conversationsPerMonth: '',
  knowledgeMegabytes: '',
  tokensPerSession: '',
  tokensPerVisitorDay: '',
  timeZone: 'Europe/Warsaw',
  language: 'pl',
  openingHours: USUAL_HOURS,
  companyFacts: '',
  features: ['CALENDAR', 'NOTIFICATIONS', 'ESCALATION_DETECTION'],
};

/**
 * A draft as it was kept; what is missing or of another kind, as an older panel may have kept it, is empty. One that has
 * no request id yet is given the new one.
 */
export function readDraft(kept: string | null, newId: string): NewClientDraft {
  const draft = readFields(kept);
  return { ...draft, requestId: draft.requestId || newId };
}

function readFields(kept: string | null): NewClientDraft {
  let found: Record<string, unknown>;
  try {
    found = Object(JSON.parse(kept ?? '{}')) as Record<string, unknown>;
  } catch {
    return EMPTY_DRAFT;
  }
  const fits = ([name, empty]: [string, unknown]) =>
    Array.isArray(empty) ? Array.isArray(found[name]) : typeof found[name] === typeof empty;
  return Object.fromEntries(
    Object.entries(EMPTY_DRAFT).map(([name, empty]) => [name, fits([name, empty]) ? found[name] : empty]),
  ) as unknown as NewClientDraft;
}

/** Whether anything was typed or chosen. */
export const isTyped = ({ requestId: _, ...draft }: NewClientDraft): boolean =>
  !isSame({ ...EMPTY_DRAFT, ...draft }, EMPTY_DRAFT);

/** What the API is asked to create. What was left empty is not sent: the API then takes what is usual. */
export function clientInput(draft: NewClientDraft): CreateClientInput {
  const text = (typed: string) => typed.trim() || null;
  const limits = Object.fromEntries(
    LIMIT_FIELDS.filter(({ name }) => text(draft[name])).map(({ name }) => [name, Number(draft[name])]),
  );
  return {
    requestId: draft.requestId,
    clientId: draft.clientId.trim(),
    companyName: draft.companyName.trim(),
    domain: readDomain(draft.domain) ?? draft.domain.trim(),
    taxId: readTaxId(draft.taxId) ?? text(draft.taxId),
    contactEmail: draft.contactEmail.trim(),
    contactPhone: text(draft.contactPhone),
    subscriptionPlan: draft.subscriptionPlan,
    monthlyFee: readFee(draft.monthlyFee) ?? draft.monthlyFee.trim(),
    timeZone: text(draft.timeZone),
    language: draft.language,
    openingHours: [...draft.openingHours],
    companyFacts: text(draft.companyFacts),
    features: [...draft.features],
    limits: Object.keys(limits).length > 0 ? limits : null,
  };
}
