import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import { listKey } from '../../domain/clients/list-row.ts';
import { unavailable } from '../lib/errors.ts';
import { asksForFigures } from './asks-for-figures.ts';

/** The client's row of the platform's list, read only if the client is there and its figures are asked for. */
export function request(context: Context): DynamoDBGetItemRequest {
  const profile = context.stash.profile;
  if (!profile || !asksForFigures(context.info.selectionSetGraphQL)) return runtime.earlyReturn(null);
  const key = { client_id: 'PLATFORM', period: listKey(profile) };
  return { operation: 'GetItem', key: util.dynamodb.toMapValues(key) };
}

export function response(context: Context): unknown {
  if (context.error) unavailable('This client');
  return context.result;
}
