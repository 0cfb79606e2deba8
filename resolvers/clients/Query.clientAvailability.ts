import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { QueryClientAvailabilityArgs } from '#generated/types.ts';
import { guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

/** The same rules as those of createClient, so that the form says what the server will. */
export function request(context: Context<QueryClientAvailabilityArgs>): LambdaRequest {
  guardOwner(context.identity);
  return invoke(context, 'PLATFORM', null);
}

export function response(context: Context): unknown {
  return answer(context, 'Whether this is free');
}
