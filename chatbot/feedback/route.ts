import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Analytics } from '../../analytics/create-analytics.ts';
import { uuidFrom } from '../../domain/events/uuid-from.ts';
import { FEEDBACK_TYPES, feedbackTypeOf, type FeedbackRow } from '../../domain/feedback/row.ts';
import type { ChatAnswer, ChatRequest } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { cleanText } from '../http/clean-text.ts';
import { Refusal } from '../http/refusal.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Transcripts } from '../turn/transcript.ts';

const KEPT_SECONDS = 90 * 86_400;
const SUMMARY_MESSAGES = 3;
const SUMMARY_CHARACTERS = 500;

const SHAPE = z
  .strictObject({
    rating: z.int().min(1).max(5).optional(),
    thumb: z.enum(['up', 'down']).optional(),
    type: z.enum(FEEDBACK_TYPES).optional(),
    text: z.string().max(2_000).transform(cleanText).pipe(z.string().max(1_000)).optional(),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined && value !== ''));

export interface FeedbackServices {
  client: DynamoDBDocumentClient;
  table: string;
  clientId: string;
  sessions: Sessions;
  transcripts: Transcripts;
  analytics: Analytics;
  /** ms since the epoch. */
  now(): number;
}

/**
 * `POST /sessions/:id/feedback`: what the visitor thinks of the conversation. A session has one row, which a second
 * feedback replaces; stars are counted once.
 */
export async function answerFeedback(
  services: FeedbackServices,
  request: ChatRequest,
  sessionId: string,
): Promise<ChatAnswer> {
  const given = readJson(request, SHAPE);
  const at = new Date(services.now()).toISOString();
  const said = await services.transcripts.last(sessionId, SUMMARY_MESSAGES);
  if (said.length === 0) throw new Refusal('not_found');
  const { at: firstAt } = await services.sessions.setOnce(sessionId, 'rated_at', at);
  const row: FeedbackRow = {
    client_id: services.clientId,
    feedback_id: `${sessionId}#${Math.floor(Date.parse(firstAt) / 1000)}`,
    session_id: sessionId,
    timestamp: at,
    ...(given.rating === undefined ? {} : { rating: given.rating }),
    ...(given.thumb ? { thumb: given.thumb } : {}),
    ...(given.text ? { feedback_text: given.text } : {}),
    feedback_type: feedbackTypeOf(given),
    conversation_summary: said
      .map(({ role, text }) => `${role}: ${text.slice(0, SUMMARY_CHARACTERS)}`)
      .join('\n'),
    ttl: Math.floor(services.now() / 1000) + KEPT_SECONDS,
  };
  await services.client.send(new PutCommand({ TableName: services.table, Item: row }));
  if (given.rating !== undefined)
    await services.analytics.trackFeedback(
      sessionId,
      { rating: given.rating, ...(given.text ? { feedbackText: given.text } : {}) },
      { eventId: uuidFrom('feedback', sessionId) },
    );
  await services.analytics.flush();
  return { status: 204 };
}
