import { S3Client } from '@aws-sdk/client-s3';
import { clientBucketOf } from '../../domain/clients/client-bucket.ts';
import {
  appointmentsTableOf,
  conversationsTableOf,
  type RegistryRow,
} from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { accountOf, allowObjects, allowRows, allowTable } from '../lib/allow.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { narrowed } from '../lib/narrow.ts';

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
  return narrowed(
    roleArn,
    clientId,
    [
      allowRows(account, tables.registry, clientId, [
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
      ]),
      allowRows(account, tables.audit, clientId, ['dynamodb:PutItem']),
    ],
    (credentials) => documentClient({ credentials }),
  );
}

/** All that is kept of one client, to be read; its own tables are those that its registry row names. */
export async function openTables(row: RegistryRow) {
  const shared = [tables.stats, tables.conversations, tables.feedback, tables.faq];
  return narrowed(
    roleArn,
    row.client_id,
    [
      ...shared.map((table) => allowRows(account, table, row.client_id, ['dynamodb:Query'])),
      allowTable(account, conversationsTableOf(row), ['dynamodb:Scan']),
      allowTable(account, appointmentsTableOf(row), ['dynamodb:Scan']),
    ],
    (credentials) => documentClient({ credentials }),
  );
}

/** Where a client's archives lie, in its own bucket; null for a client without one. */
export async function openArchives(clientId: string) {
  const row = await readClient(await openRegistry(clientId), tables.registry, clientId);
  if (!row?.stack_name) return null;
  const bucket = clientBucketOf(row, account, environment('AWS_REGION'));
  const s3 = await narrowed(
    roleArn,
    clientId,
    [allowObjects(bucket, 'exports/', ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'])],
    (credentials) => new S3Client({ credentials }),
  );
  return { row, bucket, s3 };
}
