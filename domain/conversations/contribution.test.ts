import { expect, test } from 'vitest';
import type { Fact } from '../events/fact.ts';
import { contributionOf } from './contribution.ts';
import { merge } from './merge.ts';
import { stateOf } from './state.ts';

const contribution = (facts: Partial<Fact>[]) =>
  contributionOf(
    facts.map((fact, index) => stateOf({ id: String(index), sessionId: 's', ...fact } as Fact)).reduce(merge),
    'Europe/Warsaw',
  );

test('events count in the local day they happened, the conversation in the day it started', () => {
  const counted = contribution([
    { kind: 'received', at: '2026-11-22T22:59:59.000000Z' },
    { kind: 'appointment-created', appointmentId: 'a', at: '2026-11-22T23:00:00.000000Z' },
    { kind: 'appointment-verified', appointmentId: 'a', at: '2026-11-23T08:00:00.000000Z' },
  ]);
  expect(counted['D#2026-11-22']).toEqual({ c: 1, r: 1, cc: 1, cv: 1 });
  expect(counted['D#2026-11-23']).toEqual({ ac: 1, av: 1 });
  expect(counted['M#2026-11']).toEqual({ c: 1, r: 1, cc: 1, cv: 1, ac: 1, av: 1 });
  expect(counted['H#2026-11-22T23']).toEqual({ ac: 1 });
});

test("the Python bot's messages are counted from its table where it has any", () => {
  const at = '2026-11-23T10:00:00.000000Z';
  const tokens = { tokensInput: 10, tokensOutput: 2, costMicroUsd: 3, modelId: 'm' };
  const events = [
    { kind: 'start', at },
    { kind: 'sent', at, ...tokens },
  ] as const;
  expect(contribution([...events])['D#2026-11-23']).toMatchObject({ s: 1, ti: 10 });
  const rows = [
    { kind: 'legacy-user', at },
    { kind: 'legacy-assistant', at },
    { kind: 'legacy-user', at },
    { kind: 'legacy-assistant', at },
  ] as const;
  expect(contribution([...events, ...rows])['D#2026-11-23']).toMatchObject({ r: 2, s: 2, ti: 10, co: 3 });
  const ours = { kind: 'received', at } as const;
  expect(contribution([...events, ...rows, ours])['D#2026-11-23']).toMatchObject({ r: 1, s: 1 });
});

test('breakdowns carry every counter by source, device, variant, language; models only their own', () => {
  const at = '2026-11-23T10:00:00.000000Z';
  const counted = contribution([
    { kind: 'start', at, source: 'WhatsApp', device: 'tv', language: 'pl' },
    {
      kind: 'sent',
      at,
      modelId: 'a|b',
      tokensInput: 1,
      tokensOutput: 1,
      costMicroUsd: null,
      responseTimeMs: 1000,
    },
  ]);
  expect(counted['X#2026-11-23']).toEqual({
    's|WHATSAPP|c': 1,
    's|WHATSAPP|s': 1,
    's|WHATSAPP|ti': 1,
    's|WHATSAPP|to': 1,
    's|WHATSAPP|un': 1,
    'd|OTHER|c': 1,
    'd|OTHER|s': 1,
    'd|OTHER|ti': 1,
    'd|OTHER|to': 1,
    'd|OTHER|un': 1,
    'l|pl|c': 1,
    'l|pl|s': 1,
    'l|pl|ti': 1,
    'l|pl|to': 1,
    'l|pl|un': 1,
    'm|a_b|s': 1,
    'm|a_b|ti': 1,
    'm|a_b|to': 1,
    'm|a_b|un': 1,
  });
  expect(counted['R#2026-11-23']).toEqual({ b40: 1 });
});
