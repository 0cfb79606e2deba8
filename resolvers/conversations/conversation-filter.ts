import type { DynamoDBExpression } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Conversation, ConversationFilter } from '#generated/types.ts';
import { badInput } from '../lib/errors.ts';

/** The parts of the filter that DynamoDB can apply to the rows it reads; null where there are none. */
export function rowFilter(filter: ConversationFilter): DynamoDBExpression | null {
  const { outcome, source, device } = filter;
  const minRating = filter.minRating ?? null;
  if (minRating !== null && (minRating < 1 || minRating > 5)) badInput('A rating is 1 to 5.');
  const tests: string[] = [];
  const names: Record<string, string> = {};
  const values: Record<string, string | number> = {};
  Object.entries({ outcome, source, device }).forEach((entry) => {
    const name = entry[0];
    const value = entry[1];
    if (value) {
      tests.push(`#${name} = :${name}`);
      names[`#${name}`] = name;
      values[`:${name}`] = value;
    }
  });
  if (minRating !== null) {
    tests.push('#rating >= :rating');
    names['#rating'] = 'rating';
    values[':rating'] = minRating;
  }
  if (tests.length === 0) return null;
  return {
    expression: tests.join(' AND '),
    expressionNames: names,
    expressionValues: util.dynamodb.toMapValues(values),
  };
}

/** The text searched for, in lower case; empty where nothing is searched for. */
export function searchText(filter: ConversationFilter): string {
  const text = (filter.search ?? '').trim();
  if (text.length > 100) badInput('Search for at most 100 characters.');
  return text.toLowerCase();
}

/** DynamoDB's `contains` minds upper and lower case, so the search is made here, over the page that was read. */
export function matchesSearch(conversation: Conversation, text: string): boolean {
  const words = `${conversation.sessionId} ${conversation.preview ?? ''}`.toLowerCase();
  return text === '' || words.indexOf(text) !== -1;
}
