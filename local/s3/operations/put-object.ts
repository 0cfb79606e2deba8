import { checksumHeaders, md5, verifiedChecksum } from '../checksums.ts';
import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import { tooLarge } from '../errors.ts';
import { LARGEST_OBJECT_BYTES } from '../limits.ts';
import { objectHeaders } from '../object-headers.ts';
import type { Operation } from '../operation.ts';
import { requireWritable } from '../preconditions.ts';

/** PutObject: verified, then put in its place under the conditions that came with it. */
export const putObject: Operation = async (request, { caller, buckets, bucket, requestId, now }) => {
  const { key, body, headers } = request;
  requireAccess(caller, { action: 's3:PutObject', resource: objectArn(request.bucket, key) });
  if (body.length > LARGEST_OBJECT_BYTES) throw tooLarge();
  const object = {
    key,
    size: body.length,
    etag: md5(body).toString('hex'),
    lastModified: now(),
    headers: objectHeaders(headers),
    checksum: verifiedChecksum(request),
  };
  await bucket.put(object, body, (existing) => requireWritable(headers, existing));
  const callerId = caller.accessKeyId;
  await buckets.announce({ name: 'ObjectCreated:Put', bucket, key, made: object, callerId, requestId });
  return {
    status: 200,
    headers: { etag: `"${object.etag}"`, ...checksumHeaders(object.checksum) },
    body: '',
  };
};
