import { ASSETS } from '../../domain/branding/logo-store.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { accountOf, allowObjects, allowRows } from '../lib/allow.ts';
import { environment } from '../lib/environment.ts';
import { openBucket } from '../lib/open-bucket.ts';
import { openRows } from '../lib/open-rows.ts';

const tables = {
  registry: environment('REGISTRY_TABLE'),
  audit: environment('AUDIT_TABLE'),
  stats: environment('STATS_TABLE'),
};
const roleArn = environment('BRANDER_ROLE_ARN');
const account = accountOf(roleArn);

export type OpenClient = ReturnType<typeof openClient>;

/** One client's rows and pictures, opened with credentials that reach no other client's. */
export function openClient(clientId: string) {
  const rows = openRows(roleArn, clientId, [
    allowRows(account, tables.registry, clientId, [
      'dynamodb:GetItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
    ]),
    allowRows(account, tables.audit, clientId, ['dynamodb:PutItem']),
    // The answer tells the client as lists do; the list stands under the platform's own key.
    allowRows(account, tables.stats, PLATFORM, ['dynamodb:GetItem']),
  ]);
  const mayDo = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
  return {
    clientId,
    rows,
    tables,
    row: () => readClient(rows, tables.registry, clientId, { consistent: true }),
    /** Which bucket is its stands in its row. */
    bucketOf: (row: RegistryRow) =>
      openBucket(roleArn, row, (bucket) => [allowObjects(bucket, ASSETS, mayDo)]),
  };
}
