import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { StatsPreviousSeriesArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { checkRange } from '../lib/range.ts';

/** As Stats.series, over the days before the range: their rows come along in the source too. */
export function request(context: Context<StatsPreviousSeriesArgs>): LambdaRequest {
  const clientId = guardClient(context.identity, context.source?.clientId);
  if (context.args.interval === 'HOUR')
    checkRange({ from: context.source?.from, to: context.source?.to }, 31);
  return invoke(context, clientId, context.source);
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
