import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { MutationRemovePersonArgs } from '#generated/types.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { whosePeople } from './whose-people.ts';

/** The function writes it down and deletes the account. */
export function request(context: Context<MutationRemovePersonArgs>): LambdaRequest {
  return invoke(context, whosePeople(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The people');
}
