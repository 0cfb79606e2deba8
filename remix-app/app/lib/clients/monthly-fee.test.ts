import { expect, it } from 'vitest';
import { readFee } from './monthly-fee.ts';

it.each([
  ['499', '499'],
  ['1 234,50 zł', '1234.50'],
  ['0', '0'],
  ['249.99 PLN', '249.99'],
  ['-1', null],
  ['1e3', null],
  ['12,345', null],
  ['1000000.01', null],
  ['', null],
])('%s is %s', (typed, fee) => expect(readFee(typed)).toBe(fee));
