import type { Identity } from '@aws-appsync/utils';
import { PLATFORM } from '../../domain/stats/period.ts';
import { guardClient, guardOwner } from '../lib/guard.ts';

/** The gate of every field about people: a client's, or where none is named the owners, who are owners' business. */
export function whosePeople(identity: Identity, clientId: string | null | undefined): string {
  const named = clientId ?? null;
  if (named !== null) return guardClient(identity, named);
  guardOwner(identity);
  return PLATFORM;
}
