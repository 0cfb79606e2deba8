import { expect, test } from 'vitest';
import { chatProfileOf } from './chat-profile.ts';
import type { RegistryRow } from './registry-row.ts';

const bare: RegistryRow = { client_id: 'salon-bella', SK: 'PROFILE' };

test('a row with next to nothing is a paused chatbot with every default', () => {
  expect(chatProfileOf(bare)).toMatchObject({
    clientId: 'salon-bella',
    companyName: 'salon-bella',
    isPaused: true,
    timeZone: 'Europe/Warsaw',
    language: 'pl',
    appointmentMinutes: 60,
    branding: { primaryColor: '#4f46e5', logoKey: null, suggestions: { pl: [], en: [] } },
    limits: { conversationsPerMonth: 1000, knowledgeMegabytes: 50 },
  });
  expect(chatProfileOf(bare).openingHours.week.mon).toEqual([]);
});

test('what nobody has agreed on is as the plan says', () => {
  const row = { ...bare, subscription_plan: 'pro', limits: { max_kb_size_mb: 300 } };
  expect(chatProfileOf(row).limits).toMatchObject({ conversationsPerMonth: 5000, knowledgeMegabytes: 300 });
  expect(chatProfileOf({ ...bare, subscription_plan: 'gold' }).limits.conversationsPerMonth).toBe(1000);
});

test('what does not fit its place is left out', () => {
  const profile = chatProfileOf({
    ...bare,
    status: 'active',
    privacy_url: 'javascript:alert(1)',
    features_enabled: ['calendar', 'mind_reading'],
    limits: { max_conversations_monthly: -1 },
    appointment_minutes: 12.5,
    branding: { primary_color: 'red;background:url(x)', logo_key: '../kb/secret.md' },
    opening_hours: {
      mon: [
        { from: '14:00', to: '18:00' },
        { from: '09:00', to: '12:00' },
        { from: '9', to: 'late' },
      ],
      tue: [{ from: '18:00', to: '09:00' }],
    },
    closed_days: ['2026-12-24', 'Christmas'],
  });
  expect(profile.isPaused).toBe(false);
  expect(profile.privacyUrl).toBeNull();
  expect([...profile.features]).toEqual(['calendar']);
  expect(profile.limits.conversationsPerMonth).toBe(1000);
  expect(profile.appointmentMinutes).toBe(60);
  expect(profile.branding).toMatchObject({ primaryColor: '#4f46e5', logoKey: null });
  expect(profile.openingHours.week.mon).toEqual([
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ]);
  expect(profile.openingHours.week.tue).toEqual([]);
  expect([...profile.openingHours.closedDays]).toEqual(['2026-12-24']);
});
