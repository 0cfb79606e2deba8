import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { messageOf } from '../../domain/conversations/message.ts';
import { conversationInput, isNews, messageInput } from '../../domain/conversations/publication.ts';
import { publishDocument, type News } from '../../domain/conversations/publish-document.ts';
import type { ConversationRow } from '../../domain/conversations/row.ts';
import { SHARED_SESSION } from '../../domain/conversations/silence.ts';
import { visitOf } from '../../domain/conversations/visit-store.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { callGraphql } from '../lib/graphql.ts';
import { log } from '../lib/log.ts';
import { registry } from '../lib/registry.ts';
import { failures, newImage, tableOf } from '../lib/stream.ts';

const client = documentClient();
const conversationsTable = environment('CONVERSATIONS_TABLE');
const clients = registry(client, {
  registry: environment('REGISTRY_TABLE'),
  stats: environment('STATS_TABLE'),
});

/** Events told in one request: 20 messages stay far below the resolver and size limits. */
const TOGETHER = 20;

/** Tells subscribers what the streams of clients' message tables and of the conversation summaries bring. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  try {
    const news: News[] = [];
    for (const record of event.Records) news.push(...(await newsOf(record)));
    for (let start = 0; start < news.length; start += TOGETHER) {
      const { query, variables } = publishDocument(news.slice(start, start + TOGETHER));
      await callGraphql(query, variables);
    }
    return { batchItemFailures: [] };
  } catch (error) {
    log.error('News could not be told; the stream will bring it again while it is news.', error as Error);
    return failures(event.Records.slice(0, 1));
  }
}

async function newsOf(record: DynamoDBRecord): Promise<News[]> {
  const row = newImage(record);
  if (!row) return [];
  const table = tableOf(record);
  if (table === conversationsTable) {
    if (!row.started_key || !isNews(String(row.last_activity_at), Date.now())) return [];
    return [{ conversation: conversationInput(row as unknown as ConversationRow) }];
  }
  if (record.eventName !== 'INSERT') return [];
  const message = messageOf('', String(row.session_id), row);
  if (!message || !isNews(message.timestamp, Date.now())) return [];
  const clientId = await clients.clientOfTable(table);
  if (!clientId) throw new Error(`No client has the table ${table}.`);
  const sessionId =
    message.sessionId === SHARED_SESSION
      ? await visitOf(client, conversationsTable, clientId, message.timestamp)
      : message.sessionId;
  return [{ message: messageInput({ ...message, clientId, sessionId }) }];
}
