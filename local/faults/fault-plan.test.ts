import { expect, it } from 'vitest';
import { seeded } from '../demo/seeded.ts';
import { createFaultPlan } from './fault-plan.ts';

const struckOf = (seed: string) => {
  const plan = createFaultPlan(seeded(seed));
  plan.set([{ fault: 'throttle', chance: 0.25 }]);
  return Array.from({ length: 400 }, () => plan.strikes('throttle', {}) !== null);
};

it('has nothing go wrong unless told', () => {
  const plan = createFaultPlan(() => 0);
  expect(plan.isOn()).toBe(false);
  expect(plan.strikes('throttle', { tables: ['events'] })).toBeNull();
});

it('follows a script to the letter: the third PutItem of the projector on one table', () => {
  const plan = createFaultPlan(() => 0.5);
  plan.set([{ fault: 'throttle', at: [3], table: 'events', operation: 'PutItem', by: 'projector' }]);
  const put = { tables: ['events'], operation: 'PutItem', by: ['role', 'projector'] };
  const asked = [
    put,
    { ...put, operation: 'GetItem' },
    put,
    { ...put, by: ['operator'] },
    { ...put, tables: ['others'] },
    put,
    put,
  ].map((occasion) => plan.strikes('throttle', occasion) !== null);
  expect(asked).toEqual([false, false, false, false, false, true, false]);
  expect(plan.rules()).toMatchObject([{ asked: 4, struck: 1 }]);
});

it('strikes by chance as often as told, and the same way for the same seed', () => {
  const struck = struckOf('one').filter(Boolean).length;
  expect(struck).toBeGreaterThan(70);
  expect(struck).toBeLessThan(130);
  expect(struckOf('one')).toEqual(struckOf('one'));
  expect(struckOf('two')).not.toEqual(struckOf('one'));
});
