import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { Client, MutationCreateClientArgs } from '#generated/types.ts';
import { guardOwner } from '../lib/guard.ts';
import { invoke } from '../lib/lambda.ts';
import { toldClient } from './told-client.ts';

/** The function checks every value, the id among them: there is no client yet to ask the gate about. */
export function request(context: Context<MutationCreateClientArgs>): LambdaRequest {
  guardOwner(context.identity);
  return invoke(context, context.args.input.clientId, null);
}

export function response(context: Context): Client {
  return toldClient(context);
}
