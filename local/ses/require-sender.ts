import { requireAccess } from '../gateway/access-denied.ts';
import { identityArn } from './identity-arn.ts';
import type { SesContext } from './operation.ts';
import { notVerified } from './ses-error.ts';

/**
 * Refuses who may not send in these names, and names nobody has proven to be theirs. A raw message needs
 * `ses:SendRawEmail` as well: which of the two AWS asks for there is not documented, so it must have both.
 */
export function requireSender(
  { caller, place, identities }: Pick<SesContext, 'caller' | 'place' | 'identities'>,
  { senders, recipients, isRaw }: { senders: string[]; recipients: string[]; isRaw: boolean },
): void {
  for (const sender of senders) {
    const resource = identityArn(place, identities.covering(sender)?.name ?? sender);
    const context = { 'ses:fromaddress': [sender], 'ses:recipients': recipients };
    for (const action of ['ses:SendEmail', ...(isRaw ? ['ses:SendRawEmail'] : [])])
      requireAccess(caller, { action, resource, context });
  }
  const unknown = senders.filter((sender) => !identities.covering(sender));
  if (unknown.length > 0) throw notVerified(unknown, place.region);
}
