import { expect, test } from 'vitest';
import { changed } from './changed.ts';
import { auditRow } from './row.ts';

test('only what changed is told, as it was and as it is', () => {
  expect(
    changed(
      { company_name: 'Salon', monthly_fee: 100, limits: { a: 1 }, domain: 'a.example' },
      { company_name: 'Salon', monthly_fee: 200, limits: { a: 2 }, language: 'pl' },
    ),
  ).toEqual({
    before: { domain: 'a.example', limits: { a: 1 }, monthly_fee: 100 },
    after: { language: 'pl', limits: { a: 2 }, monthly_fee: 200 },
  });
  expect(changed({ limits: { a: [1] } }, { limits: { a: [1] } })).toBeUndefined();
});

test('an entry stands under its client, newest last, and for two years', () => {
  expect(
    auditRow({
      clientId: 'salon-bella',
      at: '2026-11-26T10:00:00.000Z',
      id: 'r1',
      actor: { id: 'u1', email: 'anna@stride.example' },
      action: 'client_paused',
      before: { status: 'active' },
      after: { status: 'paused' },
    }),
  ).toEqual({
    client_id: 'salon-bella',
    at_id: '2026-11-26T10:00:00.000Z#r1',
    month: '2026-11',
    actor_id: 'u1',
    actor_email: 'anna@stride.example',
    action: 'client_paused',
    target: undefined,
    before: { status: 'active' },
    after: { status: 'paused' },
    ttl: Date.parse('2028-11-25T10:00:00Z') / 1000,
  });
});
