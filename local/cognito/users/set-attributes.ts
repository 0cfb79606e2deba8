import { CognitoError, invalidParameter } from '../errors.ts';
import type { Pool, User } from '../state/types.ts';
import { findUser } from './find-user.ts';
import { isEmail } from './is-email.ts';

export interface Attribute {
  Name: string;
  Value: string;
}

/** Sets attributes after checking all of them against the pool's schema; an empty value removes one. */
export function setAttributes(
  pool: Pool,
  user: User,
  attributes: Attribute[],
  now: number,
  { creating = false } = {},
): void {
  for (const attribute of attributes) checkAttribute(pool, user, attribute, creating);
  for (const { Name, Value } of attributes) {
    if (Value === '') delete user.attributes[Name];
    else user.attributes[Name] = Value;
  }
  if (attributes.length > 0) user.modifiedAt = now;
}

function checkAttribute(pool: Pool, user: User, { Name, Value }: Attribute, creating: boolean): void {
  if (Name === 'sub') throw invalidParameter('Cannot modify the non-mutable attribute sub');
  const definition = pool.settings.attributes.find((entry) => entry.name === Name);
  if (!definition) {
    throw invalidParameter(
      `Attributes did not conform to the schema: ${Name}: Attribute does not exist in the schema.`,
    );
  }
  if (!definition.mutable && !creating) {
    throw invalidParameter(`user.${Name}: Attribute cannot be updated.`);
  }
  if (Value.length < definition.minLength || Value.length > definition.maxLength) {
    throw invalidParameter(
      `Attributes did not conform to the schema: ${Name}: String must be no shorter than ${definition.minLength} and no longer than ${definition.maxLength} characters.`,
    );
  }
  if (Name === 'email') checkEmail(pool, user, Value);
}

/** Throws unless this is an address, and nobody else's. */
export function checkEmail(pool: Pool, user: User, value: string): void {
  if (!isEmail(value)) throw invalidParameter('Invalid email address format.');
  const holder = findUser(pool, value);
  if (holder && holder !== user) {
    throw new CognitoError('AliasExistsException', 'An account with the email already exists.');
  }
}
