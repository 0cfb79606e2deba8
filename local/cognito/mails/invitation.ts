import type { Mail } from '../options.ts';
import type { Pool } from '../state/types.ts';
import { plainText } from './plain-text.ts';

const SUBJECT = 'Zaproszenie do Stride Panel / Your invitation to Stride Panel';

/** The mail that tells an invited user the temporary password. The pool's own template wins where there is one. */
export function invitationMail(pool: Pool, email: string, password: string): Mail {
  const { invitation, passwordPolicy } = pool.settings;
  const days = passwordPolicy.temporaryPasswordValidityDays;
  // Functions, because a password may hold "$&", which a replacement text would expand.
  const template = invitation.text && plainText(invitation.text);
  const text = template?.replaceAll('{username}', () => email).replaceAll('{####}', () => password);
  return {
    to: email,
    subject: invitation.subject ?? SUBJECT,
    text:
      text ??
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
