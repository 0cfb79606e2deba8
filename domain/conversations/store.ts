import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, paginateQuery, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '../batches/batch-store.ts';
import type { StoredConversation } from './change.ts';
import { unpackLedger } from './ledger.ts';
import { SHARED_SESSION } from './silence.ts';
import { markerKey, type Transaction } from './transaction.ts';

/** `platform_conversations` of one client, and the transactions that count its conversations. */
export interface ConversationStore {
  read(sessionIds: string[]): Promise<Map<string, StoredConversation>>;
  /** Visits of the shared session that a span between two ids can touch, and the version of its guard row. */
  readVisits(range: {
    from: string;
    to: string;
  }): Promise<{ visits: StoredConversation[]; guardVersion: number }>;
  /** Which of these facts have a row of their own. */
  readMarkers(sessionId: string, factIds: string[]): Promise<Set<string>>;
  /** `conflict`: somebody else was there first; nothing was written. */
  commit(transaction: Transaction): Promise<'done' | 'conflict'>;
  /** Every conversation, in pages; for rebuilds, never for a request. */
  all(): AsyncIterable<StoredConversation[]>;
}

/** Opens the store for one client. */
export function conversationStore(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
): ConversationStore {
  const key = (sessionId: string) => ({ client_id: clientId, session_id: sessionId });

  const rowsOf = (sessionIds: string[]) => batchGet(client, table, sessionIds.map(key));

  function query(input: { before?: string; ascending: boolean; limit?: number }) {
    const upTo = input.before === undefined ? '' : ' AND session_id BETWEEN :from AND :to';
    return paginateQuery(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        ScanIndexForward: input.ascending,
        Limit: input.limit,
        KeyConditionExpression: `client_id = :client${upTo}`,
        ExpressionAttributeValues: {
          ':client': clientId,
          ...(upTo ? { ':from': `${SHARED_SESSION}~`, ':to': input.before } : {}),
        },
      },
    );
  }

  return {
    async read(sessionIds) {
      const stored = (await rowsOf(sessionIds)).flatMap((item) => storedConversation(item) ?? []);
      return new Map(stored.map((conversation) => [conversation.sessionId, conversation]));
    },
    async readVisits(range) {
      // The guard is read first: whoever changes a visit after that raises it, and our transaction fails.
      const request = { TableName: table, Key: key(SHARED_SESSION), ConsistentRead: true };
      const guard = (await client.send(new GetCommand(request))).Item;
      const visits: StoredConversation[] = [];
      // Visits do not overlap: behind the last that began before the span, none can touch it.
      for await (const { Items } of query({ before: range.to, ascending: false, limit: 10 })) {
        visits.push(...(Items ?? []).flatMap((item) => storedConversation(item) ?? []));
        if (visits.some(({ sessionId }) => sessionId <= range.from)) break;
      }
      return { visits, guardVersion: Number(guard?.version ?? 0) };
    },
    async readMarkers(sessionId, factIds) {
      const ids = new Map(factIds.map((id) => [markerKey(sessionId, id), id]));
      const rows = await rowsOf([...ids.keys()]);
      return new Set(rows.map((row) => ids.get(String(row.session_id))!));
    },
    async commit(transaction) {
      try {
        await client.send(new TransactWriteCommand({ TransactItems: transaction.items }));
        return 'done';
      } catch (error) {
        if (isConflict(error)) return 'conflict';
        throw error;
      }
    },
    async *all() {
      for await (const { Items } of query({ ascending: true })) {
        yield (Items ?? []).flatMap((item) => storedConversation(item) ?? []);
      }
    },
  };
}

/** Null for rows that are no conversation: fact markers, the shared session's guard. */
function storedConversation(item: Record<string, unknown>): StoredConversation | null {
  if (!(item.ledger instanceof Uint8Array)) return null;
  return {
    sessionId: String(item.session_id),
    version: Number(item.version),
    ledger: unpackLedger(item.ledger),
  };
}

function isConflict(error: unknown): boolean {
  const name = (error as Error).name;
  if (name === 'TransactionConflictException' || name === 'TransactionInProgressException') return true;
  if (name !== 'TransactionCanceledException') return false;
  const reasons = (error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [];
  const codes = reasons.map(({ Code }) => Code).filter((code) => code && code !== 'None');
  return codes.length > 0 && codes.every((code) => CONFLICTS.has(code!));
}

const CONFLICTS = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);
