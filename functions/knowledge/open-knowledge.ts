import { chatProfileOf } from '../../domain/clients/chat-profile.ts';
import { hasLeft } from '../../domain/clients/has-left.ts';
import { readClient } from '../../domain/clients/store.ts';
import { knowledgeStore } from '../../domain/knowledge/store.ts';
import { accountOf, allowList, allowObjects, allowRows } from '../lib/allow.ts';
import { environment } from '../lib/environment.ts';
import { openBucket } from '../lib/open-bucket.ts';
import { openRows } from '../lib/open-rows.ts';

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
  const rows = openRows(roleArn, clientId, [
    allowRows(account, registryTable, clientId, ['dynamodb:GetItem']),
    allowRows(account, auditTable, clientId, ['dynamodb:PutItem']),
  ]);
  // Who is not registered has nothing; the gate let an owner through, who may ask for anybody.
  const row = (await readClient(rows, registryTable, clientId)) ?? { client_id: clientId, SK: 'PROFILE' };
  const mayDo = (own: string) => [
    allowList(own),
    allowObjects(own, 'kb/', ['s3:PutObject', 's3:DeleteObject']),
    allowObjects(own, 'index/', ['s3:GetObject']),
  ];
  // A checksum would be signed into the address of an upload, of a body that is not there yet.
  const noChecksum = { requestChecksumCalculation: 'WHEN_REQUIRED' } as const;
  const { s3, bucket } = openBucket(roleArn, row, mayDo, noChecksum);
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
