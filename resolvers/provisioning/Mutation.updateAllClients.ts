import type { Context, LambdaRequest } from '@aws-appsync/utils';
import { guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';

/** The function writes the order with the entry that tells of it. */
export function request(context: Context): LambdaRequest {
  guardOwner(context.identity);
  return invoke(context, 'PLATFORM', null);
}

export function response(context: Context): unknown {
  return answer(context, 'The update of all clients');
}
