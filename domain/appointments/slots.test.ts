import { describe, expect, it } from 'vitest';
import { chooseSlot, freeSlots, refusalOfDay } from './free-slots.ts';
import { openingHoursOf, type OpenSpan } from './opening-hours.ts';
import { isDay, slotsOf, type Reception } from './slots.ts';

const timeZone = 'Europe/Warsaw';

function reception(spans: OpenSpan[], minutes: number, closedDays: string[] = []): Reception {
  const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sun'].map((day) => [day, spans]));
  return { hours: openingHoursOf(week, closedDays), minutes, timeZone };
}
const times = (day: string, of: Reception) => slotsOf(day, of).map(({ time }) => time);
const hour = 3_600_000;

describe('the slots of a day', () => {
  it('follow each other from the opening on and end before the doors close', () => {
    const halves = [
      { from: '09:10', to: '12:00' },
      { from: '13:00', to: '14:30' },
    ];
    expect(times('2026-11-27', reception(halves, 60))).toEqual(['09:10', '10:10', '13:00']);
    expect(times('2026-11-27', reception([{ from: '22:30', to: '24:00' }], 45))).toEqual(['22:30', '23:15']);
  });

  it('are none on closed days', () => {
    const nine = [{ from: '09:00', to: '17:00' }];
    expect(times('2026-11-28', reception(nine, 60))).toEqual([]);
    expect(times('2026-12-25', reception(nine, 60, ['2026-12-25']))).toEqual([]);
  });

  it('are at the times on the wall on both sides of a clock change', () => {
    const nine = [{ from: '09:00', to: '11:00' }];
    const first = (day: string) => new Date(slotsOf(day, reception(nine, 60))[0]!.from).toISOString();
    expect(first('2026-10-23')).toBe('2026-10-23T07:00:00.000Z');
    expect(first('2026-10-25')).toBe('2026-10-25T08:00:00.000Z');
    expect(first('2027-03-26')).toBe('2027-03-26T08:00:00.000Z');
    expect(first('2027-03-28')).toBe('2027-03-28T07:00:00.000Z');
  });

  it('leave out a time that the clocks jump over', () => {
    const night = reception([{ from: '00:30', to: '05:00' }], 60);
    expect(times('2027-03-28', night)).toEqual(['00:30', '01:30', '03:30']);
    const early = slotsOf('2027-03-28', night)[1]!;
    expect(early.to - early.from).toBe(hour);
  });

  it('mean the first of a time that comes twice, and never overlap', () => {
    const night = slotsOf('2026-10-25', reception([{ from: '00:00', to: '05:00' }], 60));
    expect(night.map(({ time }) => time)).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00']);
    expect(new Date(night[2]!.from).toISOString()).toBe('2026-10-25T00:00:00.000Z');
    expect(night.every(({ from }, index) => index === 0 || from >= night[index - 1]!.to)).toBe(true);
  });

  it('belong to days of the calendar', () => {
    expect(['2028-02-29', '2026-11-27'].every(isDay)).toBe(true);
    expect(
      ['2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', 'jutro', '', '0000-00-00'].some(isDay),
    ).toBe(false);
  });
});

describe('what may be booked', () => {
  const now = Date.parse('2026-11-27T08:45:00Z');
  const open = reception([{ from: '09:00', to: '12:00' }], 30);
  const free = (taken = [] as { from: number; to: number }[], at = now) =>
    freeSlots(slotsOf('2026-11-27', open), taken, at).map(({ time }) => time);

  it('begins half an hour from now at the earliest', () => {
    expect(free()).toEqual(['10:30', '11:00', '11:30']);
    expect(free([], now - 1)[0]).toBe('10:30');
    expect(free([], now - 15 * 60_000)[0]).toBe('10:00');
    expect(free([], now + 5 * hour)).toEqual([]);
  });

  it('touches nothing that is taken, whatever its length', () => {
    const from = Date.parse('2026-11-27T09:40:00Z');
    expect(free([{ from, to: from + 25 * 60_000 }])).toEqual(['11:30']);
    expect(free([{ from: from + 20 * 60_000, to: from + 50 * 60_000 }])).toEqual(['10:30', '11:30']);
  });

  it('lies at most sixty days ahead on the local calendar', () => {
    expect(refusalOfDay('2027-01-26', timeZone, now)).toBeNull();
    expect(refusalOfDay('2027-01-27', timeZone, now)).toBe('too_far');
    expect(refusalOfDay('2026-11-26', timeZone, now)).toBe('past');
    expect(refusalOfDay('2026-02-30', timeZone, now)).toBe('invalid');
    expect(refusalOfDay('2026-11-27', timeZone, Date.parse('2026-11-27T23:30:00Z'))).toBe('past');
  });

  it('is a slot, or there is a reason and what else is free', () => {
    const choose = (day: string, time: string, taken = [] as { from: number; to: number }[]) => {
      const choice = chooseSlot({ day, time }, open, taken, now);
      return choice.ok ? choice.slot.time : [choice.reason, choice.free.map((slot) => slot.time)];
    };
    const eleven = Date.parse('2026-11-27T10:00:00Z');
    expect(choose('2026-11-27', '11:00')).toBe('11:00');
    expect(choose('2026-11-27', '11:07')).toEqual(['outside_hours', ['10:30', '11:00', '11:30']]);
    expect(choose('2026-11-27', '12:00')).toEqual(['outside_hours', ['10:30', '11:00', '11:30']]);
    expect(choose('2026-11-27', '10:00')).toEqual(['past', ['10:30', '11:00', '11:30']]);
    expect(choose('2026-11-27', '11:00', [{ from: eleven, to: eleven + 1 }])).toEqual([
      'taken',
      ['10:30', '11:30'],
    ]);
    expect(choose('2026-11-28', '11:00')).toEqual(['outside_hours', []]);
    expect(choose('2026-02-30', '11:00')).toEqual(['invalid', []]);
  });
});
