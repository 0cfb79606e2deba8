import { expect, test } from 'vitest';
import { newClient } from './new-client.ts';
import { refused } from './refused.fixture.ts';

const WHERE = { now: '2026-11-26T10:00:00.000Z', account: '123456789012', region: 'eu-central-1' };
const form = {
  clientId: 'autoserwis-kowalski',
  companyName: 'AutoSerwis "Kowalski"',
  domain: 'https://www.AutoSerwis.pl/',
  contactEmail: 'biuro@autoserwis.pl',
  subscriptionPlan: 'PRO',
  monthlyFee: '499.90',
} as const;

test('a new client has every attribute of the plan, and is being made', () => {
  const office = [{ from: '09:00', to: '17:00' }];
  expect(newClient(form, WHERE)).toEqual({
    client_id: 'autoserwis-kowalski',
    SK: 'PROFILE',
    company_name: 'AutoSerwis "Kowalski"',
    domain: 'autoserwis.pl',
    status: 'provisioning',
    created_at: '2026-11-26T10:00:00.000Z',
    subscription_plan: 'pro',
    monthly_fee: 499.9,
    contact_email: 'biuro@autoserwis.pl',
    lambda_function_name: 'chatbot-autoserwis-kowalski',
    tables_prefix: 'autoserwis-kowalski',
    conversations_table: 'autoserwis-kowalski-conversations',
    appointments_table: 'autoserwis-kowalski-appointments',
    s3_bucket: 'autoserwis-kowalski-kb-123456789012-eu-central-1',
    s3_kb_prefix: 'kb/',
    personality_config: { tournament_completed: false },
    features_enabled: ['calendar', 'notifications', 'escalation_detection'],
    limits: {
      max_conversations_monthly: 5_000,
      max_kb_size_mb: 200,
      max_tokens_per_session: 100_000,
      max_tokens_per_visitor_daily: 300_000,
    },
    time_zone: 'Europe/Warsaw',
    language: 'pl',
    opening_hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
    appointment_minutes: 60,
    total_conversations: 0,
    version: 1,
  });
});

test('what is told is kept', () => {
  const told = {
    taxId: '526-025-02-74',
    contactPhone: '+48 22 555 01 02',
    timeZone: 'Europe/London',
    language: 'en',
    openingHours: [],
    companyFacts: 'Parking.',
    features: [],
    limits: { conversationsPerMonth: 7 },
    primaryColor: '#112233',
  };
  expect(newClient({ ...form, ...told }, WHERE)).toMatchObject({
    tax_id: '5260250274',
    contact_phone: '+48 22 555 01 02',
    time_zone: 'Europe/London',
    language: 'en',
    opening_hours: {},
    company_facts: 'Parking.',
    features_enabled: [],
    limits: { max_conversations_monthly: 7, max_kb_size_mb: 200 },
    branding: { primary_color: '#112233' },
  });
});

test('an id is checked like everything else', () => {
  for (const clientId of ['Client_A', 'PLATFORM']) {
    expect(refused(() => newClient({ ...form, clientId }, WHERE))).toMatchObject({ field: 'clientId' });
  }
});

test('what names the request is kept with the client, and is nothing but a name', () => {
  const requestId = '0193f1ce-7a52-7c3e-9b1f-6f1d2f3c4b5a';
  expect(newClient({ ...form, requestId }, WHERE)).toMatchObject({ request_id: requestId });
  expect(newClient({ ...form, requestId: null }, WHERE)).not.toHaveProperty('request_id');
  for (const odd of ['', ' ', 'two words', 'ąę', '../x', 'x'.repeat(65), 'a\n']) {
    expect(refused(() => newClient({ ...form, requestId: odd }, WHERE))).toMatchObject({
      type: 'BadInput',
      field: 'requestId',
    });
  }
});
