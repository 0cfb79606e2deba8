import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ServiceError } from '../../gateway/answer.ts';
import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import { checksumHeaders, md5, verifiedChecksum } from '../checksums.ts';
import { invalidArgument, noSuchBucket, noSuchKey, notImplemented } from '../errors.ts';
import { objectHeaders } from '../object-headers.ts';
import type { Operation } from '../operation.ts';
import { requireWritable } from '../preconditions.ts';
import { element, xmlAnswer } from '../xml.ts';

/** CopyObject: within a bucket or between two, with the source's headers or (REPLACE) its own. */
export const copyObject: Operation = async (request, { caller, buckets, bucket, requestId, now }) => {
  const { key, headers } = request;
  const from = sourceOf(headers['x-amz-copy-source']!);
  if (Object.keys(headers).some((name) => name.startsWith('x-amz-copy-source-if-')))
    throw notImplemented('A condition on the source of a copy');
  const replaces = headers['x-amz-metadata-directive'] === 'REPLACE';
  requireAccess(caller, { action: 's3:PutObject', resource: objectArn(request.bucket, key) });
  const source = buckets.find(from.bucket);
  if (!source) throw noSuchBucket();
  requireAccess(caller, { action: 's3:GetObject', resource: objectArn(from.bucket, from.key) });
  if (source === bucket && from.key === key && !replaces)
    throw new ServiceError(
      'InvalidRequest',
      'This copy request is illegal because it is trying to copy an object to itself without changing its metadata.',
    );

  const read = await source.read(from.key, ({ size }) => ({ start: 0, end: size, with: null }));
  if (!read) throw noSuchKey();
  const body = read.body instanceof Readable ? await buffer(read.body) : read.body;
  const object = {
    key,
    size: body.length,
    etag: md5(body).toString('hex'),
    lastModified: now(),
    headers: replaces ? objectHeaders(headers) : read.entry.headers,
    checksum: verifiedChecksum({ headers: {}, body }),
  };
  await bucket.put(object, body, (existing) => requireWritable(headers, existing));
  const callerId = caller.accessKeyId;
  await buckets.announce({ name: 'ObjectCreated:Copy', bucket, key, made: object, callerId, requestId });
  const answer = xmlAnswer(
    'CopyObjectResult',
    element('LastModified', new Date(object.lastModified).toISOString()) +
      element('ETag', `"${object.etag}"`),
  );
  return { ...answer, headers: { ...answer.headers, ...checksumHeaders(object.checksum) } };
};

/** `/bucket/key` or `bucket/key`, percent-encoded. */
function sourceOf(header: string): { bucket: string; key: string } {
  if (header.includes('?versionId=')) throw notImplemented('Versioning');
  const match = /^\/?([^/]+)\/(.+)$/s.exec(header);
  try {
    if (match) return { bucket: match[1]!, key: decodeURIComponent(match[2]!) };
  } catch {
    // Said below.
  }
  throw invalidArgument('x-amz-copy-source must be a bucket and a key.');
}
