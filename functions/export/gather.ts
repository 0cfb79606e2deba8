import { Readable } from 'node:stream';
import { Upload } from '@aws-sdk/lib-storage';
import { exportFiles } from '../../domain/export/export-store.ts';
import { exportKey } from '../../domain/export/export-row.ts';
import { exportStore } from '../../domain/export/store.ts';
import { zipped } from '../../domain/export/zipped.ts';
import { openArchives, openRegistry, openTables, tables } from './open-export.ts';

/**
 * Gathers all that is kept of a client into an archive in its bucket, in pieces. Begun again from the start where it was
 * cut off: the archive appears when it is whole, and its row says so last.
 */
export async function gather(clientId: string, exportId: string): Promise<void> {
  const archives = await openArchives(clientId);
  if (!archives) return;
  const { row, bucket, s3 } = archives;
  const files = exportFiles(openTables(row), tables, row);
  let bytes = 0;
  async function* counted() {
    for await (const piece of zipped(files, new Date())) {
      bytes += piece.length;
      yield piece;
    }
  }
  const upload = new Upload({
    client: s3,
    params: {
      Bucket: bucket,
      Key: exportKey(exportId),
      Body: Readable.from(counted()),
      ContentType: 'application/zip',
    },
  });
  await upload.done();
  const store = exportStore(openRegistry(clientId), tables.registry, clientId);
  await store.finish(exportId, new Date().toISOString(), bytes);
}
