import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { PlatformStatsPreviousSeriesArgs } from '#generated/types.ts';
import { badInput } from '../lib/errors.ts';
import { guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

/** As PlatformStats.series, over the days before the range: their rows come along in the source too. */
export function request(context: Context<PlatformStatsPreviousSeriesArgs>): LambdaRequest {
  guardOwner(context.identity);
  if (context.args.interval === 'HOUR')
    badInput('Hours are kept for one client only. Ask for days, weeks or months.');
  return invoke(context, 'PLATFORM', context.source);
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
