import type { Context, DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Provisioning, QueryProvisioningArgs } from '#generated/types.ts';
import { provisioningFromRow } from '../../domain/provisioning/from-row.ts';
import { unavailable } from '../lib/errors.ts';
import { guardClient, guardOwner } from '../lib/guard.ts';

/** The row of the work beside the client's own. */
export function request(context: Context<QueryProvisioningArgs>): DynamoDBGetItemRequest {
  guardOwner(context.identity);
  const clientId = guardClient(context.identity, context.args.clientId);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ client_id: clientId, SK: 'OPERATION' }) };
}

export function response(context: Context): Provisioning | null {
  if (context.error) unavailable('The work on this client');
  return context.result ? provisioningFromRow(context.result) : null;
}
