import type { ResourceHandler } from '../resource.ts';

interface ResolverProperties {
  ApiId: string;
  TypeName: string;
  FieldName: string;
  Code?: string;
  DataSourceName?: string;
  PipelineConfig?: { Functions?: string[] };
  MaxBatchSize?: number;
}

/** What answers one field of a GraphQL API. */
export const resolver: ResourceHandler = (properties, cloud) => {
  const { ApiId, TypeName, FieldName, Code, DataSourceName, PipelineConfig, MaxBatchSize } =
    properties as unknown as ResolverProperties;
  const { resolvers } = cloud.graphql.api(ApiId);
  const key = `${TypeName}.${FieldName}`;
  resolvers.set(key, {
    typeName: TypeName,
    fieldName: FieldName,
    code: Code,
    dataSourceName: DataSourceName,
    functions: PipelineConfig?.Functions,
    maxBatchSize: MaxBatchSize,
  });
  const arn = `arn:aws:appsync:${cloud.place.region}:${cloud.place.accountId}:apis/${ApiId}/types/${TypeName}/resolvers/${FieldName}`;
  return {
    id: arn,
    attributes: { ResolverArn: arn, TypeName, FieldName },
    remove: () => void resolvers.delete(key),
  };
};
