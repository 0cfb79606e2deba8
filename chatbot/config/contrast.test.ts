import { expect, it } from 'vitest';
import { contrastOf, readableOn } from './contrast.ts';

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#4f46e5', '#ffffff', 6.29],
  ['#facc15', '#000000', 13.73],
  ['#777777', '#000000', 4.69],
])('on %s one reads %s best', (color, text, ratio) => {
  expect(readableOn(color)).toBe(text);
  expect(contrastOf(color, text)).toBeCloseTo(ratio, 1);
});
