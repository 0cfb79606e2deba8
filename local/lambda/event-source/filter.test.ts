import { expect, it } from 'vitest';
import { passesFilters } from './filter.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: {
    NewImage: { period: { S: 'D#2026-11-23' }, client_id: { S: 'stride-services' }, n: { N: '7' } },
  },
};
const period = (rule: unknown) => JSON.stringify({ dynamodb: { NewImage: { period: { S: [rule] } } } });

it.each([
  ['no filter', [], true],
  ['an equal value', ['{"eventName":["INSERT","MODIFY"]}'], true],
  ['another value', ['{"eventName":["REMOVE"]}'], false],
  ['a prefix', [period({ prefix: 'D#' })], true],
  ['a missing prefix', [period({ prefix: 'M#' })], false],
  ['any of two patterns', [period({ prefix: 'M#' }), period({ prefix: 'D#' })], true],
  ['anything but', ['{"dynamodb":{"NewImage":{"client_id":{"S":[{"anything-but":["PLATFORM"]}]}}}}'], true],
  [
    'anything but itself',
    ['{"dynamodb":{"NewImage":{"client_id":{"S":[{"anything-but":["stride-services"]}]}}}}'],
    false,
  ],
  ['existence', ['{"dynamodb":{"OldImage":{"x":{"S":[{"exists":false}]}}}}'], true],
  ['numbers', ['{"dynamodb":{"NewImage":{"n":{"N":[{"numeric":[">",5,"<",8]}]}}}}'], true],
])('%s', (_, filters, expected) => expect(passesFilters(record, filters)).toBe(expected));
