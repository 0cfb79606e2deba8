import type { MessageKey } from '~/dictionaries/pl/index.ts';

/** What is wrong with a field of the sign-in, as a key of words; null where nothing is. */
export const checkEmail = (value: string): MessageKey | null =>
  !value.trim()
    ? 'signin.emailMissing'
    : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
      ? null
      : 'signin.emailWrong';

export const checkPassword = (value: string): MessageKey | null => (value ? null : 'signin.passwordMissing');

/** The pool's policy, one rule each, in words; what else the pool minds it says itself. */
export const passwordRules = [
  { words: 'signin.ruleLength', isMet: (value: string) => value.length >= 12 },
  { words: 'signin.ruleLower', isMet: (value: string) => /\p{Ll}/u.test(value) },
  { words: 'signin.ruleUpper', isMet: (value: string) => /\p{Lu}/u.test(value) },
  { words: 'signin.ruleDigit', isMet: (value: string) => /\d/.test(value) },
  { words: 'signin.ruleSign', isMet: (value: string) => /[^\p{L}\p{N}]/u.test(value) },
] as const satisfies { words: MessageKey; isMet: (value: string) => boolean }[];

export function checkNewPassword(value: string): MessageKey | null {
  const broken = passwordRules.find(({ isMet }) => !isMet(value));
  if (!broken) return null;
  return broken.words === 'signin.ruleLength' ? 'signin.passwordShort' : 'signin.passwordWeak';
}

export const checkSame = (value: string, other: string): MessageKey | null =>
  value === other ? null : 'signin.passwordsDiffer';

/** The six digits of an authenticator app, with or without spaces. */
export const checkAppCode = (value: string): MessageKey | null =>
  /^\d{6}$/.test(value.replace(/\s/g, '')) ? null : 'signin.codeShape';
