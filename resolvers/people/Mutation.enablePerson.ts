import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { MutationEnablePersonArgs } from '#generated/types.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { whosePeople } from './whose-people.ts';

/** The function writes it down and opens the account. */
export function request(context: Context<MutationEnablePersonArgs>): LambdaRequest {
  return invoke(context, whosePeople(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The people');
}
