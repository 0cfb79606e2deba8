import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** A bucket, as far as it serves deployed files. */
export const bucket: ResourceHandler = (properties, { place, hosting }, { stackName, logicalId }) => {
  const name = String(properties['BucketName'] ?? generatedName(stackName, logicalId, 63).toLowerCase());
  if (!hosting.buckets.has(name)) hosting.buckets.set(name, new Map());
  return {
    id: name,
    attributes: {
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${place.region}.amazonaws.com`,
    },
    remove: () => void hosting.buckets.delete(name),
  };
};
