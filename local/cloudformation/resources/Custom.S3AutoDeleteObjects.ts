import type { ResourceHandler } from '../resource.ts';

/** What empties a bucket before its stack removes it: CDK's `autoDeleteObjects`. */
export const autoDeleteObjects: ResourceHandler = (properties, { buckets }, { stackName, logicalId }) => ({
  id: `${stackName}-${logicalId}`,
  remove: () => buckets.empty(String(properties['BucketName'])),
});
