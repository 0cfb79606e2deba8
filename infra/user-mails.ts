import { VerificationEmailStyle, type UserPoolProps } from 'aws-cdk-lib/aws-cognito';

/** What Cognito writes of itself, Polish first; CDK's stock texts are English. Invitations are the function's (domain/people). */
export const userMails: Pick<UserPoolProps, 'userVerification'> = {
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
