import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** A step of a pipeline resolver. */
export const functionConfiguration: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const { ApiId, Name, Code, DataSourceName } = properties as Record<string, string>;
  const { functions } = cloud.graphql.api(ApiId!);
  const functionId = generatedId(26, stackName, logicalId);
  functions.set(functionId, { functionId, code: Code!, dataSourceName: DataSourceName! });
  const arn = `arn:aws:appsync:${cloud.place.region}:${cloud.place.accountId}:apis/${ApiId}/functions/${functionId}`;
  return {
    id: arn,
    attributes: { FunctionId: functionId, FunctionArn: arn, Name: Name!, DataSourceName: DataSourceName! },
    remove: () => void functions.delete(functionId),
  };
};
