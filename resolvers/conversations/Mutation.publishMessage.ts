import type { Context, NONERequest } from '@aws-appsync/utils';
import type { Message, MutationPublishMessageArgs } from '#generated/types.ts';

/** Stores nothing: what is returned is what the subscribers of this client hear. */
export function request(context: Context<MutationPublishMessageArgs>): NONERequest {
  return { payload: context.args.message };
}

export function response(context: Context): Message {
  const message = context.result;
  return { ...message, cost: message.cost ? { amount: message.cost, currency: 'USD' } : null };
}
