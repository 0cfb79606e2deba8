import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import { unavailable } from '../lib/errors.ts';

/** The client's row of the platform's list, read only if the client is there and its figures are asked for. */
export function request(context: Context): DynamoDBGetItemRequest {
  const profile = context.stash.profile;
  if (!profile || !asksForFigures(context.info.selectionSetGraphQL)) return runtime.earlyReturn(null);
  const listKey = `C#${profile.created_at ?? ''}#${profile.client_id}`;
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ client_id: 'PLATFORM', period: listKey }) };
}

export function response(context: Context): unknown {
  if (context.error) unavailable('This client');
  return context.result;
}

/** By name, so that an alias counts too; a spread fragment may hold them. */
function asksForFigures(selection: string): boolean {
  const names = ['recent', 'lastActivityAt', '...'];
  return names.some((name) => selection.indexOf(name) !== -1);
}
