import type { Mail } from '../options.ts';
import type { MessageTemplate, Pool } from '../state/types.ts';
import { plainText } from '../pools/plain-text.ts';

const SUBJECT = 'Zaproszenie do Stride Panel / Your invitation to Stride Panel';

/** The mail that tells an invited user the temporary password: in the pool's words where it has some. */
export function invitationMail(
  pool: Pool,
  invitation: MessageTemplate,
  email: string,
  password: string,
): Mail {
  const days = pool.settings.passwordPolicy.temporaryPasswordValidityDays;
  // Functions, because a password may hold "$&", which a replacement text would expand.
  const filled = (template: string) =>
    template.replaceAll('{username}', () => email).replaceAll('{####}', () => password);
  const { text } = invitation;
  return {
    to: email,
    subject: invitation.subject ?? SUBJECT,
    ...(text?.includes('<') ? { html: filled(text) } : {}),
    text:
      (text && filled(plainText(text))) ??
      [
        'Dzień dobry,',
        '',
        'masz już konto w Stride Panel.',
        `Login: ${email}`,
        `Hasło tymczasowe: ${password}`,
        `Hasło jest ważne ${days} dni. Przy pierwszym logowaniu ustawisz własne.`,
        '',
        '---',
        '',
        'Hello,',
        '',
        'you have an account in Stride Panel.',
        `Sign-in name: ${email}`,
        `Temporary password: ${password}`,
        `It is valid for ${days} days. You will choose your own when you first sign in.`,
      ].join('\n'),
  };
}
