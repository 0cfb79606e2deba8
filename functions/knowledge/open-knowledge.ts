import { S3Client } from '@aws-sdk/client-s3';
import { chatProfileOf } from '../../domain/clients/chat-profile.ts';
import { clientBucketOf } from '../../domain/clients/client-bucket.ts';
import { hasLeft } from '../../domain/clients/has-left.ts';
import { readClient } from '../../domain/clients/store.ts';
import { knowledgeStore } from '../../domain/knowledge/store.ts';
import { accountOf, allowList, allowObjects, allowRows } from '../lib/allow.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { narrowed } from '../lib/narrow.ts';

const registryTable = environment('REGISTRY_TABLE');
const auditTable = environment('AUDIT_TABLE');
const roleArn = environment('KEEPER_ROLE_ARN');
const account = accountOf(roleArn);
const MEGABYTE = 1024 * 1024;

export type OpenKnowledge = Awaited<ReturnType<typeof openKnowledge>>;

/**
 * One client's documents, opened with credentials that reach its bucket and its rows and no other client's. Which bucket
 * is its stands in its registry row, so that is read first, by a session that may read nothing else.
 */
export async function openKnowledge(clientId: string) {
  const rows = await narrowed(
    roleArn,
    clientId,
    [
      allowRows(account, registryTable, clientId, ['dynamodb:GetItem']),
      allowRows(account, auditTable, clientId, ['dynamodb:PutItem']),
    ],
    (credentials) => documentClient({ credentials }),
  );
  // Who is not registered has nothing; the gate let an owner through, who may ask for anybody.
  const row = (await readClient(rows, registryTable, clientId)) ?? { client_id: clientId, SK: 'PROFILE' };
  const bucket = clientBucketOf(row, account, environment('AWS_REGION'));
  const s3 = await narrowed(
    roleArn,
    clientId,
    [
      allowList(bucket),
      allowObjects(bucket, 'kb/', ['s3:PutObject', 's3:DeleteObject']),
      allowObjects(bucket, 'index/', ['s3:GetObject']),
    ],
    // A checksum would be signed into the address of an upload, of a body that is not there yet.
    (credentials) => new S3Client({ credentials, requestChecksumCalculation: 'WHEN_REQUIRED' }),
  );
  return {
    clientId,
    bucket,
    s3,
    rows,
    auditTable,
    hasLeft: hasLeft(row),
    mostBytes: chatProfileOf(row).limits.knowledgeMegabytes * MEGABYTE,
    store: knowledgeStore(s3, bucket),
  };
}
