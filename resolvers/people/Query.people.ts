import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { QueryPeopleArgs } from '#generated/types.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { whosePeople } from './whose-people.ts';

/** The function asks the user pool for what only it knows: who has accepted, who has a second factor. */
export function request(context: Context<QueryPeopleArgs>): LambdaRequest {
  return invoke(context, whosePeople(context.identity, context.args.clientId), null);
}

export function response(context: Context): unknown {
  return answer(context, 'The people');
}
