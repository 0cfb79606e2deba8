import { expect, it } from 'vitest';
import { readTaxId, writeTaxId } from './tax-id.ts';

it.each([
  ['5261040828', '5261040828'],
  [' PL 526-104-08-28 ', '5261040828'],
  ['526–104–08–28', '5261040828'],
  ['526-104-08-29', null],
  ['0000000000', null],
  ['526104082', null],
  ['52610408280', null],
  ['526104082a', null],
  ['٥٢٦١٠٤٠٨٢٨', null],
  ['', null],
])('%s is %s', (typed, digits) => expect(readTaxId(typed)).toBe(digits));

it('is written in groups', () => expect(writeTaxId('5261040828')).toBe('526-104-08-28'));
