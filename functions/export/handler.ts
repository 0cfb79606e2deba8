import { randomUUID } from 'node:crypto';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ClientExport } from '#generated/types.ts';
import type { Actor } from '../../domain/audit/entry.ts';
import { exportKey, exportState, isKept, type ExportRow } from '../../domain/export/export-row.ts';
import { exportStore } from '../../domain/export/store.ts';
import { environment } from '../lib/environment.ts';
import { gather } from './gather.ts';
import { openArchives, openRegistry, tables } from './open-export.ts';

/** What the resolvers' gate hands over, or what this function hands to itself. */
export type ExportCall =
  { field: string; clientId: string; caller: Actor } | { clientId: string; gather: string };

const lambda = new LambdaClient({});
/** Seconds for which an address of an archive is good; the credentials that sign it last as long. */
const EXPIRES_IN = 300;

/** The export of a client's data: asked for and told of by the API, gathered by a call of this function to itself. */
export async function handler(call: ExportCall): Promise<unknown> {
  if ('gather' in call) return gather(call.clientId, call.gather);
  const archives = await openArchives(call.clientId);
  const store = exportStore(openRegistry(call.clientId), tables.registry, call.clientId);
  if (call.field === 'Query.clientExport') {
    const row = await store.read();
    return row && isKept(row, Date.now()) ? told(row, archives) : null;
  }
  if (!archives) {
    const message = 'This client has no bucket for an export. Use: npm run client -- export';
    return { error: { type: 'NoBucket', message } };
  }
  const last = await store.read();
  // Who asks twice gets the one that is under way.
  if (last && exportState(last, Date.now()) === 'RUNNING') return told(last, archives);
  const at = new Date().toISOString();
  const row: ExportRow = { client_id: call.clientId, SK: 'EXPORT', export_id: randomUUID(), started_at: at };
  const { id, email } = call.caller;
  await store.begin(row, tables.audit, {
    clientId: call.clientId,
    at,
    id: row.export_id,
    actor: { id, email },
    action: 'client_exported',
  });
  const own = { clientId: call.clientId, gather: row.export_id };
  const FunctionName = environment('AWS_LAMBDA_FUNCTION_NAME');
  const Payload = JSON.stringify(own);
  await lambda.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }));
  return told(row, archives);
}

async function told(
  row: ExportRow,
  archives: Awaited<ReturnType<typeof openArchives>>,
): Promise<ClientExport> {
  const state = exportState(row, Date.now());
  return {
    clientId: row.client_id,
    state,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? null,
    bytes: row.bytes ?? null,
    url: state === 'READY' && archives ? await address(row, archives) : null,
  };
}

/** Under a name that says what it is; the id is of the form that a client's id may have. */
function address(row: ExportRow, { s3, bucket }: NonNullable<Awaited<ReturnType<typeof openArchives>>>) {
  const name = `${row.client_id}-${row.started_at.slice(0, 10)}.zip`;
  const get = new GetObjectCommand({
    Bucket: bucket,
    Key: exportKey(row.export_id),
    ResponseContentDisposition: `attachment; filename="${name}"`,
  });
  return getSignedUrl(s3, get, { expiresIn: EXPIRES_IN });
}
