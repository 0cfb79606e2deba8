import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { QueryLogoArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

export function request(context: Context<QueryLogoArgs>): LambdaRequest {
  return invoke(context, guardClient(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The logo');
}
