import { expect, test } from 'vitest';
import { changedClient } from './changed-client.ts';
import { refused } from './refused.fixture.ts';
import type { RegistryRow } from './registry-row.ts';

const row: RegistryRow = {
  client_id: 'salon-bella',
  SK: 'PROFILE',
  company_name: 'Salon Bella',
  tax_id: '5260250274',
  limits: { max_conversations_monthly: 100, max_kb_size_mb: 5 },
  branding: { primary_color: '#112233' },
  version: 4,
};

test('what is given is changed, what is null or left out stays', () => {
  const input = {
    companyName: 'Salon',
    limits: { knowledgeMegabytes: 9 },
    domain: null,
    staffMayInvite: true,
  };
  expect(changedClient(row, input, true)).toEqual({
    ...row,
    company_name: 'Salon',
    limits: { max_conversations_monthly: 100, max_kb_size_mb: 9 },
    staff_may_invite: true,
  });
  expect(changedClient(row, {}, true)).toEqual(row);
});

test('empty text takes away what may be missing', () => {
  expect(changedClient(row, { taxId: ' ' }, true).tax_id).toBeUndefined();
  expect(refused(() => changedClient(row, { companyName: '' }, true))).toMatchObject({
    field: 'companyName',
  });
});

test('staff change what is theirs, and nothing else', () => {
  const theirs = {
    contactEmail: 'a@salon.pl',
    contactPhone: '225550102',
    openingHours: [],
    closedDays: ['2026-12-24'],
    appointmentMinutes: 30,
    companyFacts: 'Parking.',
    privacyUrl: 'https://salon.pl/p',
  };
  expect(changedClient(row, theirs, false)).toMatchObject({
    contact_email: 'a@salon.pl',
    appointment_minutes: 30,
  });
  const owners = {
    companyName: 'X',
    domain: 'x.pl',
    taxId: '',
    subscriptionPlan: 'ENTERPRISE',
    monthlyFee: '0',
    timeZone: 'UTC',
    language: 'en',
    googleCalendarId: 'x@y.z',
    features: [],
    limits: {},
    staffMayInvite: true,
  };
  for (const [field, value] of Object.entries(owners)) {
    const change = { ...theirs, [field]: value };
    expect(
      refused(() => changedClient(row, change, false)),
      field,
    ).toMatchObject({ type: 'Unauthorized' });
  }
});
