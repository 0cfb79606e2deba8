import { requireAccess } from '../../gateway/access-denied.ts';
import { bucketArn } from '../arns.ts';
import { bucketNotEmpty } from '../errors.ts';
import type { Operation, OperationContext } from '../operation.ts';
import { element, xmlAnswer } from '../xml.ts';

/** ListBuckets: those that the templates have made. */
export function listBuckets({ caller, buckets }: Pick<OperationContext, 'caller' | 'buckets'>) {
  requireAccess(caller, { action: 's3:ListAllMyBuckets', resource: '*' });
  const names = buckets.all().map(({ definition }) => definition.name);
  const entries = names.sort().map((name) => `<Bucket>${element('Name', name)}</Bucket>`);
  return xmlAnswer('ListAllMyBucketsResult', `<Buckets>${entries.join('')}</Buckets>`);
}

/** HeadBucket: whether there is such a bucket that the caller may list. */
export const headBucket: Operation = ({ bucket: name }, { caller, region }) => {
  requireAccess(caller, { action: 's3:ListBucket', resource: bucketArn(name) });
  return { status: 200, headers: { 'x-amz-bucket-region': region }, body: '' };
};

/** GetBucketLocation: the region; nothing for us-east-1. */
export const getBucketLocation: Operation = ({ bucket: name }, { caller, region }) => {
  requireAccess(caller, { action: 's3:GetBucketLocation', resource: bucketArn(name) });
  return xmlAnswer('LocationConstraint', region === 'us-east-1' ? '' : region);
};

/** DeleteBucket: of one that is empty. */
export const deleteBucket: Operation = async ({ bucket: name }, { caller, buckets, bucket }) => {
  requireAccess(caller, { action: 's3:DeleteBucket', resource: bucketArn(name) });
  if (!(await bucket.isEmpty())) throw bucketNotEmpty();
  await buckets.remove(name);
  return { status: 204, headers: {}, body: '' };
};
