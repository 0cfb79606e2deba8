import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { Client, MutationUpdateClientArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { invoke } from '../lib/lambda.ts';
import { toldClient } from './told-client.ts';

/** What staff may change and what only owners may, the function knows. */
export function request(context: Context<MutationUpdateClientArgs>): LambdaRequest {
  const clientId = guardClient(context.identity, context.args.clientId);
  return invoke(context, clientId, null);
}

export function response(context: Context): Client {
  return toldClient(context);
}
