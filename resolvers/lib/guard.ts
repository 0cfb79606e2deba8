import { util, type Identity } from '@aws-appsync/utils';
import type { Caller } from '../../domain/access/caller.ts';
import { clientIdPattern } from '../../domain/access/client-id.ts';
import { isOwner } from '../../domain/access/is-owner.ts';
import { maySeeClient } from '../../domain/access/may-see-client.ts';

/**
 * The gate of every field that takes a client. An id of the wrong form, an unknown client and another's client are
 * refused alike, so an answer never tells whether a client exists.
 */
export function guardClient(identity: Identity, clientId: string | null | undefined): string {
  if (!clientId || !util.matches(clientIdPattern, clientId)) return util.unauthorized();
  if (!maySeeClient(identity as Caller | null, clientId)) return util.unauthorized();
  return clientId;
}

/** The gate of every field about the platform as a whole. */
export function guardOwner(identity: Identity): void {
  if (!isOwner(identity as Caller | null)) util.unauthorized();
}

/** The gate of every field about one client that is for owners only. */
export function guardOwnerOf(identity: Identity, clientId: string | null | undefined): string {
  guardOwner(identity);
  return guardClient(identity, clientId);
}

/** Whether an owner asks, where a part of an answer is for owners only. */
export function asksOwner(identity: Identity): boolean {
  return isOwner(identity as Caller | null);
}
