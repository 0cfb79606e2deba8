import { TemplateError } from '../evaluate.ts';
import type { ResourceHandler } from '../resource.ts';

interface DeploymentProperties {
  SourceObjectKeys: string[];
  DestinationBucketName: string;
  DestinationBucketKeyPrefix?: string;
  Include?: string[];
  Exclude?: string[];
  SystemMetadata?: Record<string, string>;
}

/** Files put into a bucket: here they are objects that stay in the folder they lie in. */
export const bucketDeployment: ResourceHandler = (
  properties,
  cloud,
  { stackName, logicalId, assetFolder },
) => {
  const wanted = properties as unknown as DeploymentProperties;
  const bucket = cloud.buckets.find(wanted.DestinationBucketName);
  if (!bucket) throw new TemplateError(`${logicalId}: there is no bucket ${wanted.DestinationBucketName}.`);
  wanted.SourceObjectKeys.forEach((key, index) => {
    const folder = assetFolder(key);
    if (!folder) throw new TemplateError(`${logicalId}: the asset ${key} is missing.`);
    bucket.deploy(`${logicalId}/${index}`, {
      folder,
      prefix: wanted.DestinationBucketKeyPrefix ?? '',
      include: wanted.Include ?? [],
      exclude: wanted.Exclude ?? [],
      cacheControl: wanted.SystemMetadata?.['cache-control'] ?? null,
    });
  });
  const arn = `arn:aws:s3:::${wanted.DestinationBucketName}`;
  return {
    id: `${stackName}-${logicalId}`,
    attributes: { DestinationBucketArn: arn, SourceObjectKeys: wanted.SourceObjectKeys },
  };
};
