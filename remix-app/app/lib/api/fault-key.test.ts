import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { faultKey } from './fault-key.ts';

const refused = (errorType: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'No.', errorType } as never] });
const sentences = { Conflict: 'states.changedMeanwhile' } as const;

test('a refusal is said by its type, in the page’s language', () => {
  expect(faultKey(refused('Conflict'), sentences, 'states.failed')).toBe('states.changedMeanwhile');
});

test.each([
  ['a refusal that has no sentence', refused('Unavailable')],
  ['no answer at all', new TypeError('Failed to fetch')],
])('for %s there is the general one', (_, error) => {
  expect(faultKey(error, sentences, 'states.failed')).toBe('states.failed');
});
