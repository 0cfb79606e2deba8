import { expect, test } from 'vitest';
import { hostFunctions } from './host-functions.ts';

const count = (prefix: string) => Object.keys(hostFunctions).filter((name) => name.startsWith(prefix)).length;

test('everything that the typings of @aws-appsync/utils 2.1.1 name is there', () => {
  expect(count('util.')).toBe(52);
  expect(count('extensions.')).toBe(4);
  expect(count('runtime.')).toBe(1);
  expect(count('dynamodb.operations.')).toBe(8);
  expect(count('dynamodb.') - count('dynamodb.operations.')).toBe(15);
});
