import fc from 'fast-check';
import type { Fact } from '../events/fact.ts';
import { fromMicroseconds } from '../events/timestamp.ts';

/** 2026-11-20T00:00:00Z in microseconds; the facts below lie in the three days after it. */
const START = Date.UTC(2026, 10, 20) * 1000;
const THREE_DAYS = 3 * 86_400 * 1e6;

const shapes: Partial<Fact>[] = [
  { kind: 'start', source: 'website', device: 'mobile', language: 'pl' },
  { kind: 'start', source: 'facebook', device: 'desktop' },
  { kind: 'received', preview: 'Dzień dobry' },
  { kind: 'received', preview: 'Ile kosztuje wymiana opon?' },
  { kind: 'sent', modelId: 'm', tokensInput: 700, tokensOutput: 80, costMicroUsd: 1210, responseTimeMs: 900 },
  {
    kind: 'sent',
    modelId: 'new',
    tokensInput: 5,
    tokensOutput: 5,
    costMicroUsd: null,
    variantId: 'variant_1',
  },
  { kind: 'sent' },
  { kind: 'appointment-created', appointmentId: 'a', startsAt: '2026-11-25T10:00' },
  { kind: 'appointment-verified', appointmentId: 'a' },
  { kind: 'appointment-created', appointmentId: 'b' },
  { kind: 'escalation' },
  { kind: 'feedback', rating: 5 },
  { kind: 'feedback', rating: 2 },
  { kind: 'legacy-user', preview: 'Cześć' },
  { kind: 'legacy-assistant' },
];

/** Facts of a few sessions, the shared one among them, each with an id of its own. */
export function anyFacts(sessions: string[], limits = { minLength: 1, maxLength: 60 }): fc.Arbitrary<Fact[]> {
  const one = fc.record({
    session: fc.constantFrom(...sessions),
    shape: fc.constantFrom(...shapes),
    offset: fc.integer({ min: 0, max: THREE_DAYS }),
  });
  return fc.array(one, limits).map((all) =>
    all.map(({ session, shape, offset }, index) => ({
      ...shapeFor(shape, session),
      id: `fact-${index}`,
      sessionId: session,
      at: fromMicroseconds(START + offset),
    })),
  );
}

/** Appointments are made in one conversation; the shared session makes none here. */
function shapeFor(shape: Partial<Fact>, session: string): Fact {
  if (!shape.appointmentId) return shape as Fact;
  if (session === 'default') return { kind: 'received' } as Fact;
  return { ...shape, appointmentId: `${session}-${shape.appointmentId}` } as Fact;
}
