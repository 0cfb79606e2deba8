import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { changed } from '../audit/changed.ts';
import type { AuditEntry } from '../audit/entry.ts';
import { auditPut } from '../audit/put.ts';
import { transact } from '../transactions/transact-store.ts';
import { releaseDomain, reserveDomain } from './domain-reservation.ts';
import { changedMeanwhile, ClientRefusal, domainTaken, idTaken } from './refusal.ts';
import type { RegistryRow } from './registry-row.ts';
import { rowUpdate } from './row-update.ts';
import { readClient } from './store.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
interface Tables {
  registry: string;
  audit: string;
}

const PURGING = "This client's data is being removed, so it cannot be changed any more.";

/**
 * Registers a client: its row, its domain, the order to make its resources, and the entry that tells of it, or nothing.
 * Answers the row that is there then: of a request that is sent again, the one that it made before.
 */
export async function registerClient(
  client: DynamoDBDocumentClient,
  tables: Tables,
  { row, order, entry }: { row: RegistryRow; order: TransactItem; entry: AuditEntry },
): Promise<RegistryRow> {
  const put = {
    TableName: tables.registry,
    Item: row,
    ConditionExpression: 'attribute_not_exists(client_id)',
  };
  try {
    await write(client, [
      [{ Put: put }, idTaken()],
      [order, idTaken()],
      [reserveDomain(tables.registry, row.domain!, row.client_id), domainTaken()],
      [auditPut(tables.audit, entry), null],
    ]);
    return row;
  } catch (refusal) {
    const there = await readClient(client, tables.registry, row.client_id, { consistent: true });
    if (row.request_id && there?.request_id === row.request_id) return there;
    throw refusal;
  }
}

/**
 * Writes a client's changed attributes with the entry that tells of them; answers the row as it is then. Where nothing
 * differs nothing is written. Refused where somebody was quicker, and where the client's removal has begun.
 */
export async function changeClient(
  client: DynamoDBDocumentClient,
  tables: Tables,
  { was, is, entry }: { was: RegistryRow; is: RegistryRow; entry: AuditEntry },
): Promise<RegistryRow> {
  const changes = changed({ ...was }, { ...is });
  if (!changes) return was;
  const purging = new ClientRefusal('Conflict', PURGING);
  await write(client, [
    [rowUpdate(tables.registry, was, changes), changedMeanwhile()],
    [notPurged(tables.registry, was.client_id), purging],
    ...domainItems(tables.registry, was, is),
    [auditPut(tables.audit, { ...entry, ...changes }), null],
  ]);
  return { ...is, version: (was.version ?? 0) + 1 };
}

/** A part of a transaction, and what it means where its condition does not hold; null where it always does. */
type Part = [item: TransactItem, refusal: ClientRefusal | null];

async function write(client: DynamoDBDocumentClient, parts: Part[]): Promise<void> {
  const written = await transact(
    client,
    parts.map(([item]) => item),
  );
  if (written.ok) return;
  const refusal = parts.find(([, meaning], index) => written.failed[index] && meaning)?.[1];
  throw refusal ?? new Error('An entry of the audit is there already.');
}

function domainItems(table: string, was: RegistryRow, is: RegistryRow): Part[] {
  if (was.domain === is.domain) return [];
  const id = was.client_id;
  return [
    ...(is.domain ? [[reserveDomain(table, is.domain, id), domainTaken()] satisfies Part] : []),
    ...(was.domain ? [[releaseDomain(table, was.domain, id), null] satisfies Part] : []),
  ];
}

/** Holds unless the removal of the client has begun: what is removed must not be written again. */
function notPurged(table: string, clientId: string): TransactItem {
  return {
    ConditionCheck: {
      TableName: table,
      Key: { client_id: clientId, SK: 'OPERATION' },
      ConditionExpression: 'attribute_not_exists(client_id) OR kind <> :purge',
      ExpressionAttributeValues: { ':purge': 'PURGE' },
    },
  };
}
