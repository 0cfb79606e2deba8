import { expect, it } from 'vitest';
import { pln, usd } from './money.ts';

it.each([
  [0, '0.000000'],
  [1, '0.000001'],
  [999_999, '0.999999'],
  [1_000_000, '1.000000'],
  [12_345_678, '12.345678'],
  [9_007_199_254_740_991, '9007199254.740991'],
  [-5, '-0.000005'],
  [null, '0.000000'],
  [undefined, '0.000000'],
])('%s micro-USD is %s', (microUsd, amount) => {
  expect(usd(microUsd)).toEqual({ amount, currency: 'USD' });
});

it.each([
  [800, '800.00'],
  [799.99, '799.99'],
  [0, '0.00'],
  [0.1, '0.10'],
  [1_234_567.5, '1234567.50'],
])('%s PLN is %s', (zloty, amount) => {
  expect(pln(zloty)).toEqual({ amount, currency: 'PLN' });
});
