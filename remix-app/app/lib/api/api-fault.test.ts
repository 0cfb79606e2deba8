import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { expect, it } from 'vitest';
import { apiFault } from './api-fault.ts';

it('a refusal has its type, its field and its sentence', () => {
  const error = { message: 'Taken.', errorType: 'BadInput', errorInfo: { field: 'domain' } };
  expect(apiFault(new CombinedGraphQLErrors({ errors: [error] }))).toEqual({
    type: 'BadInput',
    field: 'domain',
    sentence: 'Taken.',
  });
  expect(apiFault(new CombinedGraphQLErrors({ errors: [{ message: 'Odd.' }] }))).toEqual({
    type: null,
    field: null,
    sentence: 'Odd.',
  });
});

it('a line that was cut has none of them', () => {
  expect(apiFault(new TypeError('Failed to fetch'))).toEqual({ type: null, field: null, sentence: '' });
});
