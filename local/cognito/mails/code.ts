import type { Mail } from '../options.ts';
import type { MessageTemplate } from '../state/types.ts';

const SUBJECT = 'Kod do Stride Panel / Your Stride Panel code';

/** The mail with a six-digit code, for a new password or a changed address. The pool's own words win. */
export function codeMail(
  words: MessageTemplate,
  email: string,
  code: string,
  purpose: 'password' | 'address',
): Mail {
  const forPassword = purpose === 'password';
  return {
    to: email,
    subject: words.subject ?? SUBJECT,
    text:
      words.text?.replaceAll('{####}', code) ??
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
