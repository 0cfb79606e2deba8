import type { Context, NONERequest } from '@aws-appsync/utils';
import type { Conversation, MutationPublishConversationArgs } from '#generated/types.ts';

/** Stores nothing: what is returned is what the subscribers of this client hear. */
export function request(context: Context<MutationPublishConversationArgs>): NONERequest {
  return { payload: context.args.conversation };
}

export function response(context: Context): Conversation {
  const conversation = context.result;
  return { ...conversation, cost: { amount: conversation.cost, currency: 'USD' } };
}
