import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { QueryClientExportArgs } from '#generated/types.ts';
import { guardClient, guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

export function request(context: Context<QueryClientExportArgs>): LambdaRequest {
  guardOwner(context.identity);
  return invoke(context, guardClient(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The export');
}
