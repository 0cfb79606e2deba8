import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from './new-client-draft.ts';
import { firstWrongStep, parseStep, stepOf } from './new-client-steps.ts';

const company = { companyName: 'Salon Bella', clientId: 'salon-bella', domain: 'salon.example' };
const contract = { contactEmail: 'biuro@salon.example', monthlyFee: '0' };

it('the first step with something wrong is found', () => {
  expect(firstWrongStep(EMPTY_DRAFT)).toBe('company');
  expect(firstWrongStep({ ...EMPTY_DRAFT, ...company })).toBe('contract');
  expect(firstWrongStep({ ...EMPTY_DRAFT, ...company, ...contract })).toBeNull();
  expect(firstWrongStep({ ...EMPTY_DRAFT, ...company, ...contract, tokensPerSession: '3' })).toBe('contract');
  const hours = [{ day: 'MON' as const, from: '10:00', to: '' }];
  expect(firstWrongStep({ ...EMPTY_DRAFT, ...company, ...contract, openingHours: hours })).toBe('chatbot');
});

it('a step is read from the URL, and found by its field', () => {
  expect(parseStep(new URLSearchParams('step=contract'))).toBe('contract');
  expect(parseStep(new URLSearchParams('step=7'))).toBe('company');
  expect(['domain', 'monthlyFee', 'openingHours', 'limits'].map(stepOf)).toEqual([
    'company',
    'contract',
    'chatbot',
    'check',
  ]);
});
