import {
  appointmentsTableOf,
  conversationsTableOf,
  type RegistryRow,
} from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { accountOf, allowObjects, allowRows, allowTable } from '../lib/allow.ts';
import { environment } from '../lib/environment.ts';
import { openBucket } from '../lib/open-bucket.ts';
import { openRows } from '../lib/open-rows.ts';

export const tables = {
  registry: environment('REGISTRY_TABLE'),
  audit: environment('AUDIT_TABLE'),
  stats: environment('STATS_TABLE'),
  conversations: environment('CONVERSATIONS_TABLE'),
  feedback: environment('FEEDBACK_TABLE'),
  faq: environment('FAQ_TABLE'),
};
const roleArn = environment('EXPORTER_ROLE_ARN');
const account = accountOf(roleArn);

/** The registry's rows of one client, by credentials that reach no other's. */
export function openRegistry(clientId: string) {
  return openRows(roleArn, clientId, [
    allowRows(account, tables.registry, clientId, [
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ]),
    allowRows(account, tables.audit, clientId, ['dynamodb:PutItem']),
  ]);
}

/** All that is kept of one client, to be read; its own tables are those that its registry row names. */
export function openTables(row: RegistryRow) {
  const shared = [tables.stats, tables.conversations, tables.feedback, tables.faq];
  return openRows(roleArn, row.client_id, [
    ...shared.map((table) => allowRows(account, table, row.client_id, ['dynamodb:Query'])),
    allowTable(account, conversationsTableOf(row), ['dynamodb:Scan']),
    allowTable(account, appointmentsTableOf(row), ['dynamodb:Scan']),
  ]);
}

/** Where a client's archives lie, in its own bucket; null for a client without one. */
export async function openArchives(clientId: string) {
  const row = await readClient(openRegistry(clientId), tables.registry, clientId);
  if (!row?.stack_name) return null;
  const mayDo = ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'];
  return { row, ...openBucket(roleArn, row, (bucket) => [allowObjects(bucket, 'exports/', mayDo)]) };
}
