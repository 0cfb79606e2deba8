import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A question and the answer that a person has approved. */
export interface PublishedAnswer {
  question: string;
  answer: string;
}

/** More would crowd the prompt. */
const MOST = 40;

/** A client's approved answers, in the order of their ids. */
export async function publishedAnswers(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
): Promise<PublishedAnswer[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'client_id = :client',
      ExpressionAttributeValues: { ':client': clientId },
      Limit: 100,
    }),
  );
  return Items.filter(({ status }) => status === 'published')
    .slice(0, MOST)
    .map(({ question, answer }) => ({ question: String(question), answer: String(answer) }));
}
