import { CognitoError } from '../errors.ts';
import type { PasswordPolicy } from '../state/types.ts';

/** Cognito's symbols; a space counts between other characters only. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) (?=\S)/;

/** Throws InvalidPasswordException with AWS's words where a password breaks the pool's policy. */
export function checkPassword(policy: PasswordPolicy, password: string): void {
  const rules: [boolean, string][] = [
    [password.length < policy.minimumLength, 'Password not long enough'],
    [policy.requireUppercase && !/[A-Z]/.test(password), 'Password must have uppercase characters'],
    [policy.requireLowercase && !/[a-z]/.test(password), 'Password must have lowercase characters'],
    [policy.requireNumbers && !/[0-9]/.test(password), 'Password must have numeric characters'],
    [policy.requireSymbols && !SYMBOL.test(password), 'Password must have symbol characters'],
    [password.trim() !== password, 'Password must not begin or end with a space'],
    [password.length > 256, 'Password too long'],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  if (broken) {
    throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${broken[1]}`);
  }
}
