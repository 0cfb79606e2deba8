import { createHmac } from 'node:crypto';
import { uuidFrom } from '../uuid-from.ts';
import { N } from './group.ts';
import type { Verifier } from './verifier.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The account that an unknown name seems to have. The same name always gets the same user id and salt, as a real
 * one would, so that a stranger cannot tell who has an account by asking twice. No password opens it.
 */
export function decoyAccount(secret: string, name: string): Verifier & { userId: string } {
  const derive = (what: string) =>
    createHmac('sha256', Buffer.from(secret, 'hex')).update(`${what}\0${name}`).digest();
  const wide = Buffer.concat(Array.from({ length: 12 }, (_, index) => derive(`verifier${index}`)));
  return {
    userId: UUID.test(name) ? name : uuidFrom(derive('user')),
    salt: BigInt(`0x${derive('salt').subarray(0, 16).toString('hex')}`).toString(16),
    verifier: (BigInt(`0x${wide.toString('hex')}`) % N).toString(16),
  };
}
