import { addressParser } from 'postal-mime';
import { badRequest } from './ses-error.ts';

export interface Address {
  /** The display name, decoded; empty when there is none. */
  name: string;
  address: string;
}

const LONGEST = 320;
const LOCAL_PART = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const DOMAIN = /^(?=.{1,255}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** One address as a caller gives it, `Name <a@b.example>` or bare; throws in SES's words. */
export function readAddress(text: string): Address {
  if (/[\r\n\0]/.test(text)) throw badRequest('Address contains control characters.');
  if (/[^\x20-\x7e]/.test(text))
    throw badRequest(
      'Address contains non-ASCII characters: encode a name as RFC 2047 says, and a domain as Punycode.',
    );
  if (text.length > LONGEST) throw badRequest('Address is too long.');
  const [first, ...others] = addressParser(text);
  if (!first || others.length > 0 || first.address === undefined) throw badRequest('Illegal address');
  const { name, address } = first;
  const at = address.lastIndexOf('@');
  if (at < 0) throw badRequest("Missing final '@domain'");
  if (!LOCAL_PART.test(address.slice(0, at))) throw badRequest('Local address contains illegal characters');
  if (!DOMAIN.test(address.slice(at + 1))) throw badRequest('Domain contains illegal character');
  return { name, address };
}

/** An address as a reader sees it. */
export function shownAddress({ name, address }: Address): string {
  return name ? `${name} <${address}>` : address;
}
