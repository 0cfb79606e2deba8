import { expect, test } from 'vitest';
import { cutBySilence, visitId } from './silence.ts';

const at = (minute: number, second = 0, micro = 0) => ({
  first: `2026-11-23T10:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.${String(micro).padStart(6, '0')}Z`,
});
const moment = (...time: Parameters<typeof at>) => ({ ...at(...time), last: at(...time).first });

test('thirty minutes of silence still belong to the visit, a microsecond more does not', () => {
  expect(cutBySilence([moment(30), moment(0)])).toHaveLength(1);
  expect(cutBySilence([moment(0), moment(30, 0, 1)])).toHaveLength(2);
});

test('a span in between joins two visits', () => {
  const long = { first: at(5).first, last: at(25).first };
  expect(cutBySilence([moment(50), moment(0), long])).toEqual([[moment(0), long, moment(50)]]);
});

test('a visit is named for the second in which it began', () => {
  expect(visitId('2025-12-15T10:30:45.999999Z')).toBe('default~1765794645');
});
