import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { Client, MutationCancelClientArgs } from '#generated/types.ts';
import { guardOwnerOf } from '../lib/guard.ts';
import { invoke } from '../lib/lambda.ts';
import { toldClient } from './told-client.ts';

/** Which moves a client's state allows, the function knows. */
export function request(context: Context<MutationCancelClientArgs>): LambdaRequest {
  const clientId = guardOwnerOf(context.identity, context.args.clientId);
  return invoke(context, clientId, null);
}

export function response(context: Context): Client {
  return toldClient(context);
}
