import { S3Client } from '@aws-sdk/client-s3';
import { ASSETS } from '../../domain/branding/logo-store.ts';
import { clientBucketOf } from '../../domain/clients/client-bucket.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { accountOf, allowObjects, allowRows } from '../lib/allow.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { narrowed } from '../lib/narrow.ts';

const tables = {
  registry: environment('REGISTRY_TABLE'),
  audit: environment('AUDIT_TABLE'),
  stats: environment('STATS_TABLE'),
};
const roleArn = environment('BRANDER_ROLE_ARN');
const account = accountOf(roleArn);

export type OpenClient = Awaited<ReturnType<typeof openClient>>;

/** One client's rows and pictures, opened with credentials that reach no other client's. */
export async function openClient(clientId: string) {
  const rows = await narrowed(
    roleArn,
    clientId,
    [
      allowRows(account, tables.registry, clientId, [
        'dynamodb:GetItem',
        'dynamodb:UpdateItem',
        'dynamodb:ConditionCheckItem',
      ]),
      allowRows(account, tables.audit, clientId, ['dynamodb:PutItem']),
      // The answer tells the client as lists do; the list stands under the platform's own key.
      allowRows(account, tables.stats, PLATFORM, ['dynamodb:GetItem']),
    ],
    (credentials) => documentClient({ credentials }),
  );
  return {
    clientId,
    rows,
    tables,
    row: () => readClient(rows, tables.registry, clientId, { consistent: true }),
    /** Which bucket is its stands in its row. */
    async bucketOf(row: RegistryRow): Promise<{ s3: S3Client; bucket: string }> {
      const bucket = clientBucketOf(row, account, environment('AWS_REGION'));
      const statements = [allowObjects(bucket, ASSETS, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])];
      const s3 = await narrowed(
        roleArn,
        clientId,
        statements,
        (credentials) => new S3Client({ credentials }),
      );
      return { s3, bucket };
    },
  };
}
