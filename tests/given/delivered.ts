import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import type { Stack } from '../../local/stack.ts';
import { aClient, operator } from './client.ts';
import { eventually } from './graphql.ts';

const CLIENT = 'given-sentinel';

/** A stream is read in order: once an event written now is counted, every event before it has been delivered. */
export async function untilDelivered(stack: Stack): Promise<void> {
  const client = operator(stack);
  const sessionId = randomUUID();
  await aClient(stack, CLIENT);
  const analytics = createAnalytics({ client, clientId: CLIENT });
  await analytics.trackConversationStart(sessionId, { source: 'website' });
  await analytics.flush();
  const Key = { client_id: CLIENT, session_id: sessionId };
  const counted = async () =>
    (await client.send(new GetCommand({ TableName: 'platform_conversations', Key }))).Item !== undefined;
  if (!(await eventually(counted, Boolean))) throw new Error('Events are not delivered.');
}
