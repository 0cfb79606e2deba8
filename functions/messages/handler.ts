import type { Message } from '#generated/types.ts';
import { conversationsTableOf } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { decodeCursor, encodeCursor } from '../../domain/conversations/message-cursor.ts';
import { messageStore } from '../../domain/conversations/message-store.ts';
import { messageOf } from '../../domain/conversations/message.ts';
import { accountOf, allowRows, allowTable } from '../lib/allow.ts';
import { environment } from '../lib/environment.ts';
import { openRows } from '../lib/open-rows.ts';

/** What the resolver's gate hands over once it has let the caller through. */
export interface MessagesCall {
  clientId: string;
  arguments: { sessionId: string; limit?: number | null; nextToken?: string | null };
}

type Answer = { items: Message[]; nextToken: string | null } | { error: { type: string; message: string } };

const registryTable = environment('REGISTRY_TABLE');
const conversations = environment('CONVERSATIONS_TABLE');
const readerRole = environment('READER_ROLE_ARN');
const account = accountOf(readerRole);

/** A page of a conversation's messages, newest first, from the client's own table. */
export async function handler({ clientId, arguments: call }: MessagesCall): Promise<Answer> {
  const { sessionId, nextToken } = call;
  const before = nextToken ? decodeCursor(nextToken, clientId, sessionId) : null;
  if (nextToken && before === null) {
    return {
      error: { type: 'BadInput', message: 'This page cursor is not valid here. Start from the first page.' },
    };
  }
  const profile = await readProfile(clientId);
  if (!profile) return { items: [], nextToken: null };
  const tables = { messages: conversationsTableOf(profile), conversations };
  const reader = openRows(readerRole, clientId, [
    allowTable(account, tables.messages, ['dynamodb:Query']),
    allowRows(account, conversations, clientId, ['dynamodb:GetItem']),
  ]);
  const store = messageStore(reader, tables, clientId);
  const { rows, last } = await store.page(sessionId, call.limit ?? 50, before);
  return {
    items: rows.flatMap((row) => messageOf(clientId, sessionId, row) ?? []),
    nextToken: last === undefined ? null : encodeCursor({ clientId, sessionId, timestamp: last }),
  };
}

/** Which table is the client's stands in its registry row, and that row is all this session may read. */
async function readProfile(clientId: string) {
  const ownRow = allowRows(account, registryTable, clientId, ['dynamodb:GetItem']);
  return readClient(openRows(readerRole, clientId, [ownRow]), registryTable, clientId);
}
