import { notAuthorized } from '../errors.ts';
import { STANDARD_ATTRIBUTES } from '../pools/standard-attributes.ts';
import type { Client } from '../state/types.ts';
import type { Attribute } from './set-attributes.ts';

/**
 * Refuses what this app client's users may not write themselves. Custom attributes (a tenant's id among them) only
 * where WriteAttributes names them; whether an address is verified, never.
 */
export function refuseUnwritable(client: Client, attributes: Attribute[]): void {
  const writable = (client.writeAttributes ?? STANDARD_ATTRIBUTES).filter(
    (name) => !name.endsWith('_verified'),
  );
  if (attributes.some(({ Name }) => !writable.includes(Name))) {
    throw notAuthorized('A client attempted to write unauthorized attribute');
  }
}
