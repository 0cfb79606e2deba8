import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { StatsBreakdownsArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

/** Breakdowns have rows of their own; the source only names the client and the range. */
export function request(context: Context<StatsBreakdownsArgs>): LambdaRequest {
  const clientId = guardClient(context.identity, context.source?.clientId);
  return invoke(context, clientId, { clientId, from: context.source?.from, to: context.source?.to });
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
