import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { Client, ClientUsage } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { monthOf } from './client-month.ts';

/**
 * Two steps follow: 1-conversations reads what the chatbot counts against the limit, 2-tokens the month's row of figures:
 * half a unit each. A client of a list has no version, and its usage is not told.
 */
export function request(context: Context): unknown {
  const source: Client = context.source;
  guardClient(context.identity, source.clientId);
  if ((source.version ?? null) === null) return runtime.earlyReturn(null);
  context.stash.month = monthOf(source);
  return {};
}

export function response(context: Context): ClientUsage | null {
  const source: Client = context.source;
  if ((source.version ?? null) === null) return null;
  const tokens = context.prev.result;
  return {
    month: context.stash.month,
    conversations: context.stash.conversations,
    tokens: (tokens?.ti ?? 0) + (tokens?.to ?? 0),
  };
}
