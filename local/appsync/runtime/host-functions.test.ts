import { expect, test } from 'vitest';
import { typedFunctions } from '../conformance/typed-functions.ts';
import { hostFunctions } from './host-functions.ts';

test('resolver code can call exactly what the typings of @aws-appsync/utils name', () => {
  expect(Object.keys(hostFunctions).sort()).toEqual(typedFunctions().sort());
});
