import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';

/** Writes one row just as the owner's Python bot does: plain put, `isoformat()` with or without microseconds. */
export function pythonEvent(
  client: DynamoDBDocumentClient,
  event: { clientId: string; sessionId: string; type: string; at: string; metadata?: object },
) {
  return client.send(
    new PutCommand({
      TableName: 'platform_analytics_events',
      Item: {
        client_id: event.clientId,
        event_timestamp: event.at,
        event_id: randomUUID(),
        session_id: event.sessionId,
        event_type: event.type,
        metadata: event.metadata ?? {},
        ttl: Math.floor(Date.now() / 1000) + 90 * 86_400,
      },
    }),
  );
}

/** What its `message_sent` carries: a cost computed with another model's prices, and a key of its own. */
export const pythonUsage = {
  bedrock_tokens_input: 1000,
  bedrock_tokens_output: 100,
  bedrock_cost: 0.000375,
  response_time_ms: 1200,
  model_id: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
  prompt_version: 'v7',
};
