import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { FleetUpdate } from '#generated/types.ts';
import { FLEET_KEY, fleetFromRow } from '../../domain/provisioning/fleet.ts';
import { unavailable } from '../lib/errors.ts';
import { guardOwner } from '../lib/guard.ts';

/** The registry's row of the whole fleet. */
export function request(context: Context): DynamoDBGetItemRequest {
  guardOwner(context.identity);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ ...FLEET_KEY }) };
}

export function response(context: Context): FleetUpdate | null {
  if (context.error) unavailable('The update of all clients');
  return context.result ? fleetFromRow(context.result) : null;
}
