import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { Client, MutationRemoveLogoArgs } from '#generated/types.ts';
import { toldClient } from '../clients/told-client.ts';
import { guardClient } from '../lib/guard.ts';
import { invoke } from '../lib/lambda.ts';

export function request(context: Context<MutationRemoveLogoArgs>): LambdaRequest {
  return invoke(context, guardClient(context.identity, context.args.clientId), null);
}

export function response(context: Context): Client {
  return toldClient(context);
}
