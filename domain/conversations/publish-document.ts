import type { ConversationInput, MessageInput } from '#generated/types.ts';

/** Something to tell subscribers. */
export type News = { message: MessageInput } | { conversation: ConversationInput };

const MESSAGE =
  'clientId sessionId timestamp role text tokensInput tokensOutput cost { amount currency } modelId responseTimeMs';
const CONVERSATION =
  'clientId sessionId startedAt lastActivityAt messageCount outcome rating source device language ' +
  'cost { amount currency } tokensInput tokensOutput preview variantId';

/**
 * One request that publishes many: subscribers get what the mutation selects, so it selects every field, and each
 * aliased field is an event of its own.
 */
export function publishDocument(news: News[]): { query: string; variables: Record<string, unknown> } {
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fields = news.map((item, index) => {
    const name = `n${index}`;
    if ('message' in item) {
      variables[name] = item.message;
      declarations.push(`$${name}: MessageInput!`);
      return `${name}: publishMessage(message: $${name}) { ${MESSAGE} }`;
    }
    variables[name] = item.conversation;
    declarations.push(`$${name}: ConversationInput!`);
    return `${name}: publishConversation(conversation: $${name}) { ${CONVERSATION} }`;
  });
  return { query: `mutation Publish(${declarations.join(', ')}) { ${fields.join(' ')} }`, variables };
}
