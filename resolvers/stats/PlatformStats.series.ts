import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { PlatformStatsSeriesArgs } from '#generated/types.ts';
import { badInput } from '../lib/errors.ts';
import { guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

/** The day rows that Query.platformStats read come along in the source: no further read. */
export function request(context: Context<PlatformStatsSeriesArgs>): LambdaRequest {
  guardOwner(context.identity);
  if (context.args.interval === 'HOUR')
    badInput('Hours are kept for one client only. Ask for days, weeks or months.');
  return invoke(context, 'PLATFORM', context.source);
}

export function response(context: Context): unknown {
  return answer(context, 'The figures');
}
