import type { Dictionary } from '../pl/index.ts';

const account: Dictionary['account'] = {
  title: 'Account',
  signedInAs: 'Signed in as {email}',
};
export default account;
