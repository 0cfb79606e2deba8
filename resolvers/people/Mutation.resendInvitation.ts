import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { MutationResendInvitationArgs } from '#generated/types.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { whosePeople } from './whose-people.ts';

/** The invitation is mailed again by the function. */
export function request(context: Context<MutationResendInvitationArgs>): LambdaRequest {
  return invoke(context, whosePeople(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The people');
}
