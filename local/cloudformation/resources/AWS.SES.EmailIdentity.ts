import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** An address or domain to send from; what would be put into the DNS is made up. */
export const emailIdentity: ResourceHandler = (properties, { identities }) => {
  const { name } = identities.define(String(properties['EmailIdentity']));
  const records = [1, 2, 3].flatMap((number) => {
    const token = generatedId(32, name, String(number));
    return [
      [`DkimDNSTokenName${number}`, `${token}._domainkey.${name}`],
      [`DkimDNSTokenValue${number}`, `${token}.dkim.amazonses.com`],
    ];
  });
  return { id: name, attributes: Object.fromEntries(records), remove: () => void identities.remove(name) };
};
