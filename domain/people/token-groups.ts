/** The claim that tells the panel why an owner's token names no group. */
export const TOTP_NEEDED_CLAIM = 'stride:totp_needed';

/** What a person's tokens say. */
export interface TokenGroups {
  groups: string[];
  /** Claims to add to the id token. */
  claims: Record<string, string>;
}

/**
 * An owner's tokens leave the group `owners` out until the owner has a second factor; nobody else's change. `hasTotp` is
 * null where it could not be found out: that is no second factor.
 */
export function tokenGroups(
  groups: string[],
  { ownersNeedTotp, hasTotp }: { ownersNeedTotp: boolean; hasTotp: boolean | null },
): TokenGroups {
  if (!ownersNeedTotp || hasTotp || !groups.includes('owners')) return { groups, claims: {} };
  // An owner who is also somebody's staff must not be let in by the other door instead.
  return { groups: [], claims: { [TOTP_NEEDED_CLAIM]: 'true' } };
}
