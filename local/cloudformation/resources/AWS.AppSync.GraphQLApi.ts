import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface ApiProperties {
  Name: string;
  IntrospectionConfig?: 'ENABLED' | 'DISABLED';
  QueryDepthLimit?: number;
  ResolverCountLimit?: number;
  EnvironmentVariables?: Record<string, string>;
  UserPoolConfig?: { UserPoolId: string; AppIdClientRegex?: string; DefaultAction?: 'ALLOW' | 'DENY' };
  AdditionalAuthenticationProviders?: { AuthenticationType: string }[];
}

/** A GraphQL API; its schema, data sources and resolvers come as resources of their own. */
export const graphqlApi: ResourceHandler = (properties, cloud, { stackName, logicalId }) => {
  const wanted = properties as unknown as ApiProperties;
  const additional = wanted.AdditionalAuthenticationProviders ?? [];
  if (additional.length > 0 && wanted.UserPoolConfig?.DefaultAction === 'DENY') {
    throw new Error(
      `${wanted.Name}: with additional authentication providers the default action must be ALLOW.`,
    );
  }
  const { region, accountId } = cloud.place;
  const apiId = generatedId(26, stackName, logicalId);
  Object.assign(cloud.graphql.api(apiId), {
    name: wanted.Name,
    iam: additional.some(({ AuthenticationType }) => AuthenticationType === 'AWS_IAM'),
    introspection: wanted.IntrospectionConfig !== 'DISABLED',
    queryDepthLimit: Number(wanted.QueryDepthLimit ?? 0),
    resolverCountLimit: Number(wanted.ResolverCountLimit ?? 0),
    environment: wanted.EnvironmentVariables ?? {},
    userPoolId: wanted.UserPoolConfig?.UserPoolId ?? '',
    appClientPattern: wanted.UserPoolConfig?.AppIdClientRegex ?? null,
  });
  return {
    id: `arn:aws:appsync:${region}:${accountId}:apis/${apiId}`,
    attributes: {
      ApiId: apiId,
      Arn: `arn:aws:appsync:${region}:${accountId}:apis/${apiId}`,
      GraphQLUrl: cloud.graphqlUrl,
      RealtimeUrl: cloud.realtimeUrl,
      GraphQLDns: new URL(cloud.graphqlUrl).host,
      RealtimeDns: new URL(cloud.realtimeUrl).host,
      GraphQLEndpointArn: `arn:aws:appsync:${region}:${accountId}:endpoints/graphql-api/${apiId}`,
    },
    remove: () => cloud.graphql.remove(apiId),
  };
};
