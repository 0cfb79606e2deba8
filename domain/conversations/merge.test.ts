import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionOf, difference, sum } from './contribution.ts';
import { anyFacts } from './facts.fixture.ts';
import { packLedger, unpackLedger } from './ledger.ts';
import { merge } from './merge.ts';
import { stateOf } from './state.ts';

const facts = anyFacts(['s']);

test('a state does not depend on the order or the batches in which facts arrive', () => {
  fc.assert(
    fc.property(facts, fc.infiniteStream(fc.nat()), (all, noise) => {
      const inOrder = all.map(stateOf).reduce(merge);
      const shuffled = all
        .map((fact) => ({ fact, key: noise.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ fact }) => stateOf(fact));
      const middle = Math.floor(shuffled.length / 2);
      const parts = [shuffled.slice(0, middle), shuffled.slice(middle)].filter((part) => part.length > 0);
      expect(parts.map((part) => part.reduce(merge)).reduce(merge)).toEqual(inOrder);
    }),
  );
});

test('the difference between two contributions, added to the first, is the second', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const [a, b] = [one, other].map((all) =>
        contributionOf(all.map(stateOf).reduce(merge), 'Europe/Warsaw'),
      );
      expect(sum(a!, difference(a!, b!))).toEqual(b);
    }),
  );
});

test('a ledger is packed to the same bytes whatever the order of its keys, and comes back whole', () => {
  const state = stateOf({ id: '1', sessionId: 's', at: '2026-11-23T10:00:00.000000Z', kind: 'received' });
  const counted = { 'D#2026-11-23': { c: 1, r: 1 } };
  const packed = packLedger({ state, counted, seen: ['b', 'a'] });
  const reversed = packLedger({ seen: ['a', 'b'], counted: { 'D#2026-11-23': { r: 1, c: 1 } }, state });
  expect(packed).toEqual(reversed);
  expect(unpackLedger(packed)).toEqual({ state, counted, seen: ['a', 'b'] });
});
