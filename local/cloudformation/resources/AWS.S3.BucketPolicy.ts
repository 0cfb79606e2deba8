import type { PolicyDocument } from '../../identity/policy.ts';
import type { ResourceHandler } from '../resource.ts';

interface BucketPolicyProperties {
  Bucket: string;
  PolicyDocument: PolicyDocument;
}

/** What a bucket itself says of who may do what with it. */
export const bucketPolicy: ResourceHandler = (properties, { directory }, { stackName, logicalId }) => {
  const { Bucket, PolicyDocument } = properties as unknown as BucketPolicyProperties;
  const [arn, id] = [`arn:aws:s3:::${Bucket}`, `${stackName}-${logicalId}`];
  directory.putResourcePolicy(arn, id, PolicyDocument);
  return { id, remove: () => directory.removeResourcePolicy(arn, id) };
};
