import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { StatsSeriesArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { checkRange } from '../lib/range.ts';

/** The day rows that Query.stats read come along in the source, so that only hours cost a further read. */
export function request(context: Context<StatsSeriesArgs>): LambdaRequest {
  const clientId = guardClient(context.identity, context.source?.clientId);
  if (context.args.interval === 'HOUR')
    checkRange({ from: context.source?.from, to: context.source?.to }, 31);
  return invoke(context, clientId, context.source);
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
