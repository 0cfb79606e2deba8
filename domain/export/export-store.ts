import {
  paginateQuery,
  paginateScan,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { appointmentsTableOf, conversationsTableOf, type RegistryRow } from '../clients/registry-row.ts';
import { conversationListAttributes } from '../conversations/list-attributes.ts';
import { statsStore } from '../stats/store.ts';
import { totalsOf } from '../stats/totals.ts';
import type { ArchiveFile } from './zipped.ts';

interface Tables {
  stats: string;
  conversations: string;
  feedback: string;
  faq: string;
}

/** What a conversation's row tells people; the rest of it is how it was counted. */
const CONVERSATION = ['session_id', ...conversationListAttributes];

/**
 * All that is kept of a client, as files of one JSON object a line, in the words of the tables. Reads the client's own
 * tables whole: for a download that somebody asked for, never for a page. Documents and logo are the client's own files
 * and not in it. A table that is not there (the client was never made) is an empty file.
 */
export function exportFiles(client: DynamoDBDocumentClient, tables: Tables, row: RegistryRow): ArchiveFile[] {
  const clientId = row.client_id;
  const ofClient = (TableName: string): QueryCommandInput => ({
    TableName,
    KeyConditionExpression: 'client_id = :client',
    ExpressionAttributeValues: { ':client': clientId },
  });
  const query = (table: string) => lines(paginateQuery({ client }, ofClient(table)), (item) => item);
  const scan = (TableName: string) => lines(paginateScan({ client }, { TableName }), (item) => item);
  return [
    { name: 'company.jsonl', pieces: one(row) },
    { name: 'days.jsonl', pieces: days(client, tables.stats, clientId) },
    {
      name: 'conversations.jsonl',
      pieces: lines(paginateQuery({ client }, ofClient(tables.conversations)), conversation),
    },
    { name: 'messages.jsonl', pieces: scan(conversationsTableOf(row)) },
    { name: 'appointments.jsonl', pieces: scan(appointmentsTableOf(row)) },
    { name: 'feedback.jsonl', pieces: query(tables.feedback) },
    { name: 'questions.jsonl', pieces: query(tables.faq) },
  ];
}

type Item = Record<string, unknown>;

/** Null for rows that only help counting: markers and guards have no beginning. */
function conversation(item: Item): Item | null {
  if (item['started_at'] === undefined) return null;
  return Object.fromEntries(CONVERSATION.flatMap((name) => (name in item ? [[name, item[name]]] : [])));
}

async function* one(row: object): AsyncGenerator<string> {
  yield `${JSON.stringify(row)}\n`;
}

async function* days(
  client: DynamoDBDocumentClient,
  table: string,
  clientId: string,
): AsyncGenerator<string> {
  const rows = await statsStore(client, table, clientId).between('D#', 'D#~');
  for (const { period, counters } of rows)
    yield `${JSON.stringify({ day: period.slice(2), ...totalsOf(counters) })}\n`;
}

async function* lines(
  pages: AsyncIterable<{ Items?: Item[] }>,
  shown: (item: Item) => Item | null,
): AsyncGenerator<string> {
  try {
    for await (const { Items = [] } of pages) {
      const rows = Items.flatMap((item) => shown(item) ?? []);
      if (rows.length > 0) yield rows.map((each) => `${JSON.stringify(each)}\n`).join('');
    }
  } catch (error) {
    if ((error as Error).name !== 'ResourceNotFoundException') throw error;
  }
}
