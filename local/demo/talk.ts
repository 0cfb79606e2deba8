import { randomUUID } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Analytics } from '../../analytics/create-analytics.ts';
import { monotonicClock } from '../../analytics/monotonic-clock.ts';
import { fromMicroseconds } from '../../domain/events/timestamp.ts';
import { localDayOf } from '../../domain/stats/local-day.ts';
import type { Connection } from '../import/connect.ts';
import type { Company } from './company.ts';
import { compose, type Composition, type Spoken } from './compose.ts';
import { feedbackOf } from './feedback.ts';
import { modelUsage } from './model-usage.ts';
import type { Random } from './seeded.ts';

interface Talk {
  company: Company;
  analytics: Analytics;
  connection: Connection;
  random: Random;
  /** Waits so many milliseconds at a person's pace; rejects when it is time to go. */
  pause(milliseconds: number): Promise<unknown>;
}

/** One conversation as it happens: each message is stored, then tracked, and the other side takes its time. */
export async function talk({ company, analytics, connection, random, pause }: Talk): Promise<void> {
  const clientId = company.profile.client_id;
  const sessionId = `sess_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const zone = company.profile.time_zone!;
  const composition = compose(company, localDayOf(Date.now(), zone), random);
  const { source, device, topic, spoken } = composition;
  const clock = monotonicClock(Date.now, random);
  const store = (row: object) =>
    connection.dynamodb.send(
      new PutCommand({
        TableName: `${clientId}-conversations`,
        Item: { session_id: sessionId, timestamp: fromMicroseconds(clock()), ...row },
      }),
    );
  const visits = visitDesk(connection, clientId, sessionId, analytics, composition);
  const said: string[] = [];

  for (const { role, text, mark } of spoken) {
    if (role === 'user') {
      if (said.length > 0) await pause(2000 + random() * 4000);
      await store({ role, text });
      if (said.length === 0) {
        await analytics.trackConversationStart(sessionId, {
          source,
          device,
          language: topic.language ?? 'pl',
        });
      }
      await analytics.trackMessageReceived(sessionId, { text });
      if (mark === 'escalates') {
        await analytics.trackEscalation(sessionId, { reason: 'request_human', userMessage: text });
      }
    } else {
      const usage = modelUsage(company.promptTokens, said, text, random);
      await pause(usage.responseTimeMs);
      await store({
        role,
        text,
        bedrock_tokens_input: usage.tokensInput,
        bedrock_tokens_output: usage.tokensOutput,
        model_id: usage.modelId,
        response_time_ms: usage.responseTimeMs,
      });
      await analytics.trackMessageSent(sessionId, usage);
      await visits.act(mark);
    }
    said.push(text);
  }
  const feedback = feedbackOf(topic.mood ?? 'pleased', random);
  if (!feedback) return;
  await pause(3000 + random() * 5000);
  await analytics.trackFeedback(sessionId, { rating: feedback.rating, feedbackText: feedback.text });
}

/** Makes and confirms the conversation's appointment when the chatbot says so. */
function visitDesk(
  { dynamodb }: Connection,
  clientId: string,
  sessionId: string,
  analytics: Analytics,
  { slots }: Composition,
) {
  const appointmentId = `appt_${randomUUID().slice(0, 8)}`;
  const datetime = `${slots.visit.day}T${slots.visit.time.padStart(5, '0')}:00`;
  const TableName = `${clientId}-appointments`;
  const created_at = Math.floor(Date.now() / 1000);

  return {
    async act(mark: Spoken['mark']): Promise<void> {
      if (mark === 'books') {
        const Item = {
          appointment_id: appointmentId,
          created_at,
          session_id: sessionId,
          datetime,
          contact_info: slots.contact,
          verification_code: slots.code,
          status: 'pending',
        };
        await dynamodb.send(new PutCommand({ TableName, Item }));
        await analytics.trackAppointmentCreated(sessionId, { appointmentId, appointmentDatetime: datetime });
      }
      if (mark === 'verifies') {
        await dynamodb.send(
          new UpdateCommand({
            TableName,
            Key: { appointment_id: appointmentId, created_at },
            UpdateExpression: 'SET #status = :verified, verified_at = :now',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':verified': 'verified', ':now': new Date().toISOString() },
          }),
        );
        await analytics.trackAppointmentVerified(sessionId, { appointmentId });
      }
    },
  };
}
