import { PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CallUsage } from '../model/usage.ts';

/** A message as the client's own table has it. */
export interface StoredMessage {
  session_id: string;
  /** UTC, fixed width, microseconds. */
  timestamp: string;
  role: 'user' | 'assistant';
  text: string;
  message_id: string;
  variant_id?: string;
  prompt_version?: string;
  model_id?: string;
  /** Absent where unknown. */
  bedrock_tokens_input?: number;
  bedrock_tokens_output?: number;
  cache_read_tokens?: number;
  cache_write_tokens?: number;
  /** Of the whole answer, ms. */
  response_time_ms?: number;
  time_to_first_token_ms?: number;
  /** The answer broke off. */
  partial?: boolean;
  /** Documents that it was taken from. */
  sources?: string[];
  /** What tools brought about, for the page that shows the conversation. */
  actions?: string[];
  /** Epoch seconds. */
  ttl: number;
}

/** Transcripts are kept for a year. */
export const TRANSCRIPT_SECONDS = 365 * 86_400;

/** One client's transcripts. */
export function transcripts(client: DynamoDBDocumentClient, table: string) {
  return {
    async put(message: StoredMessage): Promise<void> {
      await client.send(new PutCommand({ TableName: table, Item: message }));
    },
    /** The last messages of a session, oldest first. */
    async last(sessionId: string, most: number): Promise<StoredMessage[]> {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'session_id = :session',
          ExpressionAttributeValues: { ':session': sessionId },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return (Items as StoredMessage[]).reverse();
    },
  };
}

export type Transcripts = ReturnType<typeof transcripts>;

/** How a call's tokens stand in a message's row. */
export function usageAttributes(usage: CallUsage | null): Partial<StoredMessage> {
  if (!usage) return {};
  return {
    bedrock_tokens_input: usage.input,
    bedrock_tokens_output: usage.output,
    ...(usage.cacheRead ? { cache_read_tokens: usage.cacheRead } : {}),
    ...(usage.cacheWrite ? { cache_write_tokens: usage.cacheWrite } : {}),
  };
}
