import type { Dictionary } from '../pl/index.ts';

const errors: Dictionary['errors'] = {
  notFoundTitle: 'There is no such page',
  notFound: 'The address is wrong, or you may not see it. Check it, or go back home.',
  badRequestTitle: 'We do not understand this address',
  badRequest: 'Something in the address is wrong. Go back and choose again.',
  unavailableTitle: 'The panel does not answer right now',
  unavailable: 'Your data is safe. Try again in a moment.',
  unexpectedTitle: 'Something went wrong',
  unexpected: 'This is our mistake, not yours. Your data is safe. Try again in a moment.',
  home: 'Home',
};
export default errors;
