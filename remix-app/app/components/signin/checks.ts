import type { MessageKey } from '~/dictionaries/pl/index.ts';

/** What is wrong with a field of the sign-in, as a key of words; null where nothing is. */
export const checkEmail = (value: string): MessageKey | null =>
  !value.trim()
    ? 'signin.emailMissing'
    : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
      ? null
      : 'signin.emailWrong';

export const checkPassword = (value: string): MessageKey | null => (value ? null : 'signin.passwordMissing');

/** As the pool's policy; what else the pool minds it says itself. */
export const checkNewPassword = (value: string): MessageKey | null =>
  value.length < 12
    ? 'signin.passwordShort'
    : /\p{Ll}/u.test(value) && /\p{Lu}/u.test(value) && /\d/.test(value) && /[^\p{L}\p{N}]/u.test(value)
      ? null
      : 'signin.passwordWeak';

export const checkSame = (value: string, other: string): MessageKey | null =>
  value === other ? null : 'signin.passwordsDiffer';

/** The six digits of an authenticator app, with or without spaces. */
export const checkAppCode = (value: string): MessageKey | null =>
  /^\d{6}$/.test(value.replace(/\s/g, '')) ? null : 'signin.codeShape';
