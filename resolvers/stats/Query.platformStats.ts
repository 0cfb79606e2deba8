import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { QueryPlatformStatsArgs } from '#generated/types.ts';
import { guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { checkRange } from '../lib/range.ts';

export function request(context: Context<QueryPlatformStatsArgs>): LambdaRequest {
  guardOwner(context.identity);
  checkRange(context.args.range, 400);
  return invoke(context, 'PLATFORM', null);
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
