import {
  GetCommand,
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { toMicroseconds } from '../events/timestamp.ts';
import { isVisit, SHARED_SESSION } from './silence.ts';

/** A page of rows of a client's own message table, newest first. */
export interface MessageRows {
  rows: Record<string, unknown>[];
  /** Sort key of the last row read; absent on the last page. */
  last?: string;
}

/** Which rows belong to a conversation: its session, or for a visit of the shared session the part in its time. */
interface Part {
  session: string;
  /** Sort keys in the owner's form, epoch seconds. */
  between?: { from: string; to: string };
}

/** Reads a client's messages. `tables.conversations` is the read model, `tables.messages` the client's own. */
export function messageStore(
  client: DynamoDBDocumentClient,
  tables: { messages: string; conversations: string },
  clientId: string,
) {
  async function partOf(sessionId: string): Promise<Part | null> {
    if (!isVisit(sessionId)) return { session: sessionId };
    const key = { client_id: clientId, session_id: sessionId };
    const { Item } = await client.send(new GetCommand({ TableName: tables.conversations, Key: key }));
    if (!Item) return null;
    const from = String(Math.floor(seconds(String(Item.started_at))));
    return {
      session: SHARED_SESSION,
      between: { from, to: `${Math.floor(seconds(String(Item.last_activity_at)))}~` },
    };
  }

  /** A client whose own tables are not made yet has no messages. */
  async function query(command: QueryCommand): Promise<Partial<QueryCommandOutput>> {
    try {
      return await client.send(command);
    } catch (error) {
      if ((error as Error).name === 'ResourceNotFoundException') return {};
      throw error;
    }
  }

  return {
    async page(sessionId: string, limit: number, before: string | null): Promise<MessageRows> {
      const part = await partOf(sessionId);
      if (!part) return { rows: [] };
      const { session, between } = part;
      const answer = await query(
        new QueryCommand({
          TableName: tables.messages,
          KeyConditionExpression: between
            ? 'session_id = :session AND #at BETWEEN :from AND :to'
            : 'session_id = :session',
          ExpressionAttributeNames: between ? { '#at': 'timestamp' } : undefined,
          ExpressionAttributeValues: {
            ':session': session,
            ...(between ? { ':from': between.from, ':to': between.to } : {}),
          },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: before === null ? undefined : { session_id: session, timestamp: before },
        }),
      );
      const last = answer.LastEvaluatedKey?.timestamp;
      return { rows: answer.Items ?? [], ...(last === undefined ? {} : { last: String(last) }) };
    },
  };
}

const seconds = (at: string) => toMicroseconds(at) / 1e6;
