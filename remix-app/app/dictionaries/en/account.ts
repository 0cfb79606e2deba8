import type { Dictionary } from '../pl/index.ts';

const account: Dictionary['account'] = {
  title: 'Account',
  signedInAs: 'Signed in as {email}',
  passwordTitle: 'Password',
  passwordLead: 'On this device you stay signed in after the change.',
  present: 'Present password',
  presentMissing: 'Enter your present password.',
  presentWrong: 'This is not your present password. Check it and enter it once more.',
  passwordSubmit: 'Change the password',
  passwordDone: 'The password has been changed.',
  totpTitle: 'Two-step sign-in',
  totpLead:
    'Besides the password you enter a code from an app on your phone. The password alone is of no use to anybody.',
  totpOn: 'On',
  totpOff: 'Off',
  totpBegin: 'Turn on',
  totpScan: 'Scan the code in an authenticator app, for example Google Authenticator or 1Password.',
  totpQr: 'QR code with the key for the app',
  totpSecret: 'Cannot scan it? Enter this key in the app:',
  totpCode: 'Code from the app',
  totpConfirm: 'Confirm and turn on',
  totpDone: 'Two-step sign-in is on.',
  totpRemove: 'Turn off',
  totpRemoveTitle: 'Turn two-step sign-in off?',
  totpRemoveLead: 'The password alone will then be enough to sign in. You can turn it on again at any time.',
  totpRemoved: 'Two-step sign-in is off.',
  sessionsTitle: 'Devices',
  sessionsLead:
    'Sign out everywhere if somebody else may have used your account. On other devices it can take up to 15 minutes.',
  sessionsSubmit: 'Sign me out everywhere',
  noCompany:
    'This account does not belong to a company yet. Write to the person who looks after your chatbot.',
};
export default account;
