import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import type { Stack } from '../../local/stack.ts';
import { operator } from './client.ts';
import { untilDelivered } from './delivered.ts';

/** So many short conversations of `stride-services` over the last days, through the SDK and the client's own table; counted. */
export async function someConversations(stack: Stack, count: number): Promise<string[]> {
  const client = operator(stack);
  const clientId = 'stride-services';
  const analytics = createAnalytics({ client, clientId });
  const sessions: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const sessionId = `browser-${index}`;
    const at = (second: number) => new Date(Date.now() - (index + 1) * 3_600_000 * 5 + second * 1000);
    const usage = { tokensInput: 900, tokensOutput: 80, modelId: 'claude-haiku-4-5', responseTimeMs: 1100 };
    await analytics.trackBatch([
      {
        sessionId,
        type: 'conversation_start',
        at: at(0),
        metadata: { source: 'website', device: 'mobile', language: 'pl' },
      },
      {
        sessionId,
        type: 'message_received',
        at: at(1),
        metadata: { preview: 'Dzień dobry, ile kosztuje chatbot?' },
      },
      {
        sessionId,
        type: 'message_sent',
        at: at(3),
        metadata: {
          bedrock_tokens_input: usage.tokensInput,
          bedrock_tokens_output: usage.tokensOutput,
          model_id: usage.modelId,
          response_time_ms: usage.responseTimeMs,
        },
      },
      ...(index % 3 === 0
        ? [
            {
              sessionId,
              type: 'appointment_created' as const,
              at: at(9),
              metadata: { appointment_id: `${sessionId}-a`, appointment_datetime: '2026-12-01T10:00' },
            },
          ]
        : []),
    ]);
    const say = (second: number, role: string, text: string) =>
      client.send(
        new PutCommand({
          TableName: `${clientId}-conversations`,
          Item: {
            session_id: sessionId,
            timestamp: at(second).toISOString().replace('Z', '000Z'),
            role,
            text,
          },
        }),
      );
    await say(1, 'user', 'Dzień dobry, ile kosztuje chatbot? <img src=x onerror=alert(1)>');
    await say(3, 'assistant', 'Dzień dobry! Abonament zaczyna się od 800 zł miesięcznie.');
    sessions.push(sessionId);
  }
  await untilDelivered(stack);
  return sessions;
}
