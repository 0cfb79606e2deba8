import { describe, expect, it } from 'vitest';
import { formatRelative } from './relative.ts';
import { formats, noData } from './use-format.ts';

const pl = formats('pl', 'Europe/Warsaw');
const en = formats('en', 'Europe/Warsaw');
/** Intl puts spaces between that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' as const });
  const pln = (amount: string) => ({ amount, currency: 'PLN' as const });
  it.each([
    [usd('0.004512'), '0,0045 USD', '$0.0045'],
    [usd('0.000000'), '0,00 USD', '$0.00'],
    [usd('0.500000'), '0,50 USD', '$0.50'],
    [usd('12.345678'), '12,35 USD', '$12.35'],
    [usd('-0.004512'), '-0,0045 USD', '-$0.0045'],
    [pln('1234.56'), '1 234,56 zł', 'PLN 1,234.56'],
    [pln('299.00'), '299,00 zł', 'PLN 299.00'],
  ])('%j', (money, polish, english) => {
    expect(plain(pl.money(money))).toBe(polish);
    expect(plain(en.money(money))).toBe(english);
  });

  it('keeps every digit of a sum that no float could hold', () => {
    expect(plain(en.moneyExactly(usd('123456789012345.678901')))).toBe('USD 123,456,789,012,345.678901');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [9_999, '9 999', '9,999'],
    [12_345, '12,3 tys.', '12.3K'],
    [3_456_789, '3,5 mln', '3.5M'],
  ])('%d is short', (value, polish, english) => {
    expect(plain(pl.number(value))).toBe(polish);
    expect(plain(en.number(value))).toBe(english);
  });

  it('are exact on demand', () => expect(plain(pl.numberExactly(1_234_567))).toBe('1 234 567'));

  it('say shares and changes', () => {
    expect(plain(pl.percent(0.1234))).toBe('12,3%');
    expect(en.percent(0)).toBe('0%');
    expect(en.change(0.12)).toBe('+12%');
    expect(en.change(-0.03)).toBe('-3%');
    expect(en.change(0)).toBe('0%');
  });
});

describe('sizes', () => {
  it.each([
    [0, '0 kB', '0 kB'],
    [9, '9 B', '9 B'],
    [1_536, '1,5 kB', '1.5 kB'],
    [840_000, '820 kB', '820 kB'],
    [13_000_000, '12 MB', '12 MB'],
    [209_715_200, '200 MB', '200 MB'],
  ])('%d bytes', (bytes, polish, english) => {
    expect(plain(pl.bytes(bytes))).toBe(polish);
    expect(plain(en.bytes(bytes))).toBe(english);
  });
});

describe('no data', () => {
  it('is a dash, never 0 and never NaN', () => {
    expect([
      pl.number(null),
      pl.percent(undefined),
      pl.money(null),
      pl.duration(null),
      pl.dateTime(null),
    ]).toEqual(Array(5).fill(noData));
    expect(pl.percent(Number.NaN)).toBe(noData);
    expect([pl.localDateTime('jutro o 10'), pl.dateTime(''), pl.day('2026-13-45')]).toEqual(
      Array(3).fill(noData),
    );
  });
});

describe('durations', () => {
  it.each([
    [0, '0 ms', '0 ms'],
    [850, '850 ms', '850 ms'],
    [1_200, '1,2 s', '1.2 s'],
    [59_949, '59,9 s', '59.9 s'],
    [59_999, '1 min', '1 min'],
    [125_000, '2 min 5 s', '2 min 5 s'],
    [3_600_000, '1 h', '1 h'],
    [12_000_000, '3 h 20 min', '3 h 20 min'],
  ])('%d ms', (value, polish, english) => {
    expect(plain(pl.duration(value))).toBe(polish);
    expect(plain(en.duration(value))).toBe(english);
  });
});

describe('dates', () => {
  it('are in the client’s time zone, across the change of the clocks', () => {
    expect(pl.dateTime('2026-10-25T00:30:00.000000Z')).toBe('25 paź 2026, 02:30');
    expect(pl.dateTime('2026-10-25T01:30:00.000000Z')).toBe('25 paź 2026, 02:30');
    expect(pl.time('2026-10-25T02:30:00Z')).toBe('03:30');
    expect(pl.date('2026-12-31T23:30:00Z')).toBe('1 sty 2027');
  });

  it('keep a local day the day it is, wherever the reader sits', () => {
    expect(pl.day('2026-11-23')).toBe('23 lis 2026');
    expect(pl.dayShortly('2026-11-23')).toBe('23 lis');
    expect(pl.dayFully('2026-11-23')).toBe('poniedziałek, 23 listopada 2026');
    expect(en.dayFully('2026-11-23')).toBe('Monday, November 23, 2026');
  });

  it('keep a visit’s local time', () =>
    expect(pl.localDateTime('2026-11-24T10:00')).toBe('24 lis 2026, 10:00'));
});

describe('relative time', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  it.each([
    ['2026-11-23T11:59:30Z', 'teraz'],
    ['2026-11-23T12:00:30Z', 'teraz'],
    ['2026-11-23T11:55:00Z', '5 min temu'],
    ['2026-11-23T09:00:00Z', '3 godz. temu'],
    ['2026-11-22T11:00:00Z', 'wczoraj'],
    ['2026-11-13T11:00:00Z', '10 dni temu'],
    ['2026-08-01T11:00:00Z', '3 mies. temu'],
    ['2024-11-01T11:00:00Z', '2 lata temu'],
    ['2026-11-23T14:00:00Z', 'za 2 godz.'],
  ])('%s', (iso, words) => expect(plain(formatRelative(iso, now, 'pl'))).toBe(words));
});
