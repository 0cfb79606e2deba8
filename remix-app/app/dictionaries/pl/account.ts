export default {
  title: 'Konto',
  signedInAs: 'Zalogowano jako {email}',
};
