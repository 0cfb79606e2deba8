import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { QueryStatsArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { checkRange } from '../lib/range.ts';

export function request(context: Context<QueryStatsArgs>): LambdaRequest {
  const clientId = guardClient(context.identity, context.args.clientId);
  checkRange(context.args.range, 400);
  return invoke(context, clientId, null);
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
