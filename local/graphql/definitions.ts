import type { DataSourceOptions, FunctionOptions, ResolverOptions } from '../appsync/options.ts';

/** A GraphQL API as the template's resources describe it, piece by piece. */
export interface GraphqlDefinition {
  apiId: string;
  name: string;
  sdl: string;
  introspection: boolean;
  /** Whether AWS_IAM is an additional mode. */
  iam: boolean;
  queryDepthLimit: number;
  resolverCountLimit: number;
  environment: Record<string, string>;
  userPoolId: string;
  /** The app clients whose tokens are taken; null = any of the pool. */
  appClientPattern: string | null;
  resolvers: Map<string, ResolverOptions>;
  functions: Map<string, FunctionOptions>;
  dataSources: Map<string, DataSourceOptions & { roleArn: string | null }>;
}

export interface GraphqlDefinitions {
  /** The API's definition, empty when it is first asked for. */
  api(apiId: string): GraphqlDefinition;
  all(): GraphqlDefinition[];
  remove(apiId: string): void;
}

export function createGraphqlDefinitions(): GraphqlDefinitions {
  const apis = new Map<string, GraphqlDefinition>();
  return {
    api(apiId) {
      const found = apis.get(apiId);
      if (found) return found;
      const api: GraphqlDefinition = {
        apiId,
        name: apiId,
        sdl: '',
        introspection: true,
        iam: false,
        queryDepthLimit: 0,
        resolverCountLimit: 0,
        environment: {},
        userPoolId: '',
        appClientPattern: null,
        resolvers: new Map(),
        functions: new Map(),
        dataSources: new Map(),
      };
      apis.set(apiId, api);
      return api;
    },
    all: () => [...apis.values()],
    remove: (apiId) => void apis.delete(apiId),
  };
}
