import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import { checksumHeaders, md5, verifiedChecksum } from '../checksums.ts';
import { invalidArgument } from '../errors.ts';
import { MOST_PARTS } from '../limits.ts';
import type { Operation } from '../operation.ts';
import { uploadsOf } from '../uploads.ts';

/** UploadPart: one part, verified; the same number again replaces it. */
export const uploadPart: Operation = async (request, { caller, bucket, newId, now }) => {
  const { key, query, body } = request;
  requireAccess(caller, { action: 's3:PutObject', resource: objectArn(request.bucket, key) });
  const [id, number] = [query.get('uploadId')!, Number(query.get('partNumber'))];
  if (!Number.isInteger(number) || number < 1 || number > MOST_PARTS)
    throw invalidArgument(`Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`);
  const uploads = uploadsOf(bucket);
  await uploads.find(id, key);
  const part = {
    key,
    size: body.length,
    etag: md5(body).toString('hex'),
    lastModified: now(),
    headers: {},
    checksum: verifiedChecksum(request),
  };
  await uploads.putPart(id, number, part, body, newId());
  return { status: 200, headers: { etag: `"${part.etag}"`, ...checksumHeaders(part.checksum) }, body: '' };
};
