import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { clientBucketOf } from '../../domain/clients/client-bucket.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { accountOf } from './allow.ts';
import { environment } from './environment.ts';
import { narrowed, type Statement } from './narrow.ts';

/** A client's own bucket, by sessions of a role that may do what is said of it; which bucket that is stands in its row. */
export function openBucket(
  roleArn: string,
  row: RegistryRow,
  statementsOf: (bucket: string) => Statement[],
  config: S3ClientConfig = {},
): { s3: S3Client; bucket: string } {
  const bucket = clientBucketOf(row, accountOf(roleArn), environment('AWS_REGION'));
  const make = (credentials: S3ClientConfig['credentials']) => new S3Client({ ...config, credentials });
  return { s3: narrowed(roleArn, row.client_id, statementsOf(bucket), make), bucket };
}
