import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { MutationRetryProvisioningArgs } from '#generated/types.ts';
import { guardClient, guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

/** The function writes the order with the entry that tells of it. */
export function request(context: Context<MutationRetryProvisioningArgs>): LambdaRequest {
  guardOwner(context.identity);
  return invoke(context, guardClient(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The work on this client');
}
