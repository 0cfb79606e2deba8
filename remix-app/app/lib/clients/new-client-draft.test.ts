import { expect, it } from 'vitest';
import { clientInput, EMPTY_DRAFT, isTyped, readDraft } from './new-client-draft.ts';

const draft = {
  ...EMPTY_DRAFT,
  requestId: 'opened-once',
  companyName: ' Autoserwis Kowalski ',
  clientId: 'autoserwis-kowalski',
  domain: 'https://www.Autoserwis.example/',
  taxId: '526-104-08-28',
  contactEmail: 'biuro@autoserwis.example',
  monthlyFee: '1 249,90 zł',
  knowledgeMegabytes: '80',
};

it('what was typed becomes what the API takes; what is empty is left to it', () => {
  expect(clientInput(draft)).toEqual({
    requestId: 'opened-once',
    clientId: 'autoserwis-kowalski',
    companyName: 'Autoserwis Kowalski',
    domain: 'autoserwis.example',
    taxId: '5261040828',
    contactEmail: 'biuro@autoserwis.example',
    contactPhone: null,
    subscriptionPlan: 'BASIC',
    monthlyFee: '1249.90',
    timeZone: 'Europe/Warsaw',
    language: 'pl',
    openingHours: EMPTY_DRAFT.openingHours,
    companyFacts: null,
    features: ['CALENDAR', 'NOTIFICATIONS', 'ESCALATION_DETECTION'],
    limits: { knowledgeMegabytes: 80 },
  });
  expect(clientInput(EMPTY_DRAFT).limits).toBeNull();
});

it('a draft comes back as it was kept, and nothing odd with it', () => {
  expect(readDraft(JSON.stringify(draft), 'another')).toEqual(draft);
  const odd = JSON.stringify({ companyName: 7, openingHours: {}, clientId: 'salon', extra: 1 });
  expect(readDraft(odd, 'new')).toEqual({ ...EMPTY_DRAFT, clientId: 'salon', requestId: 'new' });
  const none = [null, '{', 'null', '[]', '3'].map((kept) => readDraft(kept, 'new'));
  expect(none).toEqual(Array(5).fill({ ...EMPTY_DRAFT, requestId: 'new' }));
});

it('whatever was typed or chosen is worth a question before it is dropped', () => {
  expect(isTyped(readDraft(null, 'new'))).toBe(false);
  expect(isTyped({ ...EMPTY_DRAFT, companyFacts: 'Parking' })).toBe(true);
  expect(isTyped({ ...EMPTY_DRAFT, openingHours: [] })).toBe(true);
});
