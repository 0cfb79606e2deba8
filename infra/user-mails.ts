import { VerificationEmailStyle, type UserPoolProps } from 'aws-cdk-lib/aws-cognito';

/** What Cognito writes to people, Polish first; CDK's stock texts are English and say nothing of the panel. */
export const userMails: Pick<UserPoolProps, 'userInvitation' | 'userVerification'> = {
  userInvitation: {
    emailSubject: 'Zaproszenie do Stride Panel / Your invitation to Stride Panel',
    emailBody: lines(
      'Dzień dobry,',
      '',
      'masz już konto w Stride Panel.',
      'Login: {username}',
      'Hasło tymczasowe: {####}',
      'Hasło jest ważne 7 dni. Przy pierwszym logowaniu ustawisz własne.',
      '',
      'Hello,',
      '',
      'you have an account in Stride Panel.',
      'Sign-in name: {username}',
      'Temporary password: {####}',
      'It is valid for 7 days. You will choose your own when you first sign in.',
    ),
  },
  userVerification: {
    emailStyle: VerificationEmailStyle.CODE,
    emailSubject: 'Kod do Stride Panel / Your Stride Panel code',
    emailBody: lines(
      'Kod: {####}',
      'Jeśli to nie Twoja prośba, zignoruj tę wiadomość.',
      '',
      'Your code: {####}',
      'If you did not ask for it, ignore this message.',
    ),
  },
};

/** Cognito sends HTML. */
function lines(...text: string[]): string {
  return text.join('<br>\n');
}
