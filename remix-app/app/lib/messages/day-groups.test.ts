import { expect, it } from 'vitest';
import { todayInZone } from '../ranges/today-in-zone.ts';
import { groupByDay } from './day-groups.ts';

it("cuts at the client's midnight", () => {
  const messages = ['2026-11-22T22:59:00Z', '2026-11-22T23:01:00Z', '2026-11-23T08:00:00Z'].map(
    (timestamp) => ({ timestamp }),
  );
  const groups = groupByDay(messages, (timestamp) => todayInZone('Europe/Warsaw', Date.parse(timestamp)));
  expect(groups.map((group) => [group.day, group.messages.length])).toEqual([
    ['2026-11-22', 1],
    ['2026-11-23', 2],
  ]);
});
