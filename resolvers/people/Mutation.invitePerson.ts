import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { MutationInvitePersonArgs } from '#generated/types.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { whosePeople } from './whose-people.ts';

/** Whom the invitation makes one of is decided here, by the gate, and nowhere by the invited. */
export function request(context: Context<MutationInvitePersonArgs>): LambdaRequest {
  return invoke(context, whosePeople(context.identity, context.args.input.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The people');
}
