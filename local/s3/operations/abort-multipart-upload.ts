import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import type { Operation } from '../operation.ts';
import { uploadsOf } from '../uploads.ts';

/** AbortMultipartUpload: its parts are gone when it answers. */
export const abortMultipartUpload: Operation = async ({ bucket: name, key, query }, { caller, bucket }) => {
  requireAccess(caller, { action: 's3:AbortMultipartUpload', resource: objectArn(name, key) });
  const id = query.get('uploadId')!;
  await bucket.lock(`upload ${id}`, async () => {
    await uploadsOf(bucket).find(id, key);
    await uploadsOf(bucket).end(id);
  });
  return { status: 204, headers: {}, body: '' };
};
