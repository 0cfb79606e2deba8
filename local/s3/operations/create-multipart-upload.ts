import { ServiceError } from '../../gateway/answer.ts';
import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import { objectHeaders } from '../object-headers.ts';
import type { Operation } from '../operation.ts';
import { uploadsOf } from '../uploads.ts';
import { element, xmlAnswer } from '../xml.ts';

/** CreateMultipartUpload: what the object will be; its parts come next. */
export const createMultipartUpload: Operation = async (request, { caller, bucket, newId }) => {
  const { key, headers } = request;
  requireAccess(caller, { action: 's3:PutObject', resource: objectArn(request.bucket, key) });
  if (headers['x-amz-checksum-type'] === 'FULL_OBJECT')
    throw new ServiceError('InvalidRequest', 'Here the checksum of an upload in parts is COMPOSITE.');
  const id = newId();
  await bucket.isEmpty();
  const checksumAlgorithm = headers['x-amz-checksum-algorithm'] ?? null;
  await uploadsOf(bucket).begin(id, { key, headers: objectHeaders(headers), checksumAlgorithm });
  const answer = xmlAnswer(
    'InitiateMultipartUploadResult',
    element('Bucket', request.bucket) + element('Key', key) + element('UploadId', id),
  );
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...(checksumAlgorithm ? { 'x-amz-checksum-algorithm': checksumAlgorithm } : {}),
    },
  };
};
