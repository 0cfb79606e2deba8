import type { Context, LambdaRequest } from '@aws-appsync/utils';
import type { QueryMessagesArgs } from '#generated/types.ts';
import { guardClient } from '../lib/guard.ts';
import { answer, invoke } from '../lib/lambda.ts';
import { pageLimit } from '../lib/page.ts';
import { checkSessionId } from './session-id.ts';

/** Messages stay in the client's own tables, which only the function can reach. */
export function request(context: Context<QueryMessagesArgs>): LambdaRequest {
  const clientId = guardClient(context.identity, context.args.clientId);
  checkSessionId(context.args.sessionId);
  pageLimit(context.args.limit);
  return invoke(context, clientId, null);
}

export function response(context: Context): unknown {
  return answer(context, 'The messages');
}
