import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { MutationResetMfaArgs } from '#generated/types.ts';
import { guardOwner } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { whosePeople } from './whose-people.ts';

/** Only owners take a second factor away. */
export function request(context: Context<MutationResetMfaArgs>): LambdaRequest {
  guardOwner(context.identity);
  return invoke(context, whosePeople(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The people');
}
