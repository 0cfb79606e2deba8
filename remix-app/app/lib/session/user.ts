/** Who is signed in, from the verified id token. */
export interface User {
  /** Cognito's id of the user. */
  sub: string;
  email: string;
  /** By the Cognito group: owners see every client, clients' staff their own company. */
  isOwner: boolean;
  /** The staff's company; null for owners. */
  clientId: string | null;
  /** An owner who is none until two-step sign-in is set up. */
  needsTotp: boolean;
}

/** Where a user starts. */
export const homeOf = (user: User): string =>
  user.isOwner ? '/owner' : user.clientId ? `/clients/${encodeURIComponent(user.clientId)}` : '/account';
