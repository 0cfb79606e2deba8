import type { Mail } from '../options.ts';
import type { Pool } from '../state/types.ts';

const SUBJECT = 'Kod do Stride Panel / Your Stride Panel code';

/** The mail with a six-digit code, for a new password or a changed address. The pool's own template wins. */
export function codeMail(pool: Pool, email: string, code: string, purpose: 'password' | 'address'): Mail {
  const { resetCode } = pool.settings;
  const forPassword = purpose === 'password';
  return {
    to: email,
    subject: resetCode.subject ?? SUBJECT,
    text:
      resetCode.text?.replaceAll('{####}', code) ??
      [
        `${forPassword ? 'Kod do ustawienia nowego hasła' : 'Kod potwierdzający adres e-mail'}: ${code}`,
        `Kod jest ważny ${forPassword ? 'godzinę' : '24 godziny'}. Jeśli to nie Twoja prośba, zignoruj tę wiadomość.`,
        '',
        '---',
        '',
        `${forPassword ? 'The code for your new password' : 'The code that confirms your e-mail address'}: ${code}`,
        `It is valid for ${forPassword ? 'one hour' : '24 hours'}. If you did not ask for it, ignore this message.`,
      ].join('\n'),
  };
}
