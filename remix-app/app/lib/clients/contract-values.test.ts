import { expect, it } from 'vitest';
import { contractInput, contractOf } from './contract-values.ts';

const limits = {
  conversationsPerMonth: 1000,
  knowledgeMegabytes: 50,
  tokensPerSession: 100_000,
  tokensPerVisitorDay: 300_000,
};

it('a client of few facts has a form all the same', () => {
  expect(
    contractOf({
      companyName: 'Salon',
      domain: null,
      taxId: null,
      subscriptionPlan: null,
      monthlyFee: null,
      timeZone: 'Europe/Warsaw',
      language: 'de',
      staffMayInvite: null,
      settings: { googleCalendarId: null, features: ['CALENDAR'], limits },
    }),
  ).toEqual({
    companyName: 'Salon',
    domain: '',
    taxId: '',
    subscriptionPlan: 'BASIC',
    monthlyFee: '',
    timeZone: 'Europe/Warsaw',
    language: 'pl',
    googleCalendarId: '',
    features: ['CALENDAR'],
    staffMayInvite: false,
    conversationsPerMonth: '1000',
    knowledgeMegabytes: '50',
    tokensPerSession: '100000',
    tokensPerVisitorDay: '300000',
  });
});

it('a fee without decimals is shown without', () => {
  const client = {
    companyName: '',
    domain: '',
    taxId: '',
    subscriptionPlan: null,
    timeZone: '',
    language: '',
  };
  const feeOf = (amount: string) =>
    contractOf({ ...client, monthlyFee: { amount }, staffMayInvite: false, settings: null }).monthlyFee;
  expect([feeOf('499.00'), feeOf('499.50')]).toEqual(['499', '499.50']);
});

it('only what was changed is sent, as the API takes it', () => {
  expect(
    contractInput({
      domain: 'https://www.Salon.example',
      monthlyFee: '1 200,50',
      taxId: '526-104-08-28',
      companyName: ' Salon ',
      conversationsPerMonth: '2000',
      staffMayInvite: true,
    }),
  ).toEqual({
    domain: 'salon.example',
    monthlyFee: '1200.50',
    taxId: '5261040828',
    companyName: 'Salon',
    limits: { conversationsPerMonth: 2000 },
    staffMayInvite: true,
  });
  expect(contractInput({ taxId: '' })).toEqual({ taxId: '' });
});
