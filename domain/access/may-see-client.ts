import type { Caller } from './caller.ts';
import { isOwner } from './is-owner.ts';

/**
 * The one rule of tenancy. Owners see every client; a client's staff see the client that their ID token names.
 * The group decides and the claim names: `custom:role` is never read, and an access token, which carries no custom
 * claims, opens nothing to staff. Written within APPSYNC_JS, because resolvers bundle it.
 */
export function maySeeClient(caller: Caller | null | undefined, clientId: string): boolean {
  if (isOwner(caller)) return true;
  const isStaff = (caller?.groups ?? []).indexOf('clients') !== -1;
  // An absent id must not equal an absent claim.
  return isStaff && clientId ? caller?.claims?.['custom:client_id'] === clientId : false;
}
