import { requireAccess } from '../../gateway/access-denied.ts';
import { objectArn } from '../arns.ts';
import type { Operation, OperationContext } from '../operation.ts';
import { requireWritable } from '../preconditions.ts';
import type { S3Request } from '../request.ts';

/** DeleteObject: gone when it answers, whether or not it was there. */
export const deleteObject: Operation = async (request, context) => {
  await removeObject(request.key, request.headers, context);
  return { status: 204, headers: {}, body: '' };
};

/** Removes an object the caller may remove, and tells those who asked to hear of it. */
export async function removeObject(
  key: string,
  headers: S3Request['headers'],
  { caller, buckets, bucket, requestId }: OperationContext,
): Promise<void> {
  const resource = objectArn(bucket.definition.name, key);
  requireAccess(caller, { action: 's3:DeleteObject', resource });
  const condition = { 'if-match': headers['if-match'] };
  const was = await bucket.remove(key, (existing) => requireWritable(condition, existing));
  const callerId = caller.accessKeyId;
  if (was)
    await buckets.announce({ name: 'ObjectRemoved:Delete', bucket, key, made: null, callerId, requestId });
}
