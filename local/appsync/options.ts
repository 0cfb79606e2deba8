import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Limits } from './limits.ts';

/** The claims of a verified Cognito token. */
export interface Claims {
  [name: string]: unknown;
  sub?: string;
  iss?: string;
  /** Epoch seconds. */
  exp?: number;
}

/** What a SigV4 signature was made over. Header names are lower-case. */
export interface SignedRequest {
  method: string;
  /** Path and query, for example /graphql. */
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Who signed a request, and what its policy lets it call. */
export interface SignedCaller {
  roleArn: string;
  accountId: string;
  /** Whether the policy allows appsync:GraphQL on a field, named as `Mutation.publishMessage`. */
  mayCall(typeField: string): boolean;
}

export interface ResolverOptions {
  typeName: string;
  fieldName: string;
  /** Absent for a direct Lambda resolver. */
  code?: string | undefined;
  dataSourceName?: string | undefined;
  /** Function ids: makes it a pipeline resolver. */
  functions?: string[] | undefined;
  maxBatchSize?: number | undefined;
}

export interface FunctionOptions {
  functionId: string;
  code: string;
  dataSourceName: string;
}

export type DataSourceOptions =
  | { type: 'NONE' }
  | { type: 'AWS_LAMBDA'; functionName: string }
  | { type: 'AMAZON_DYNAMODB'; tableName: string };

/** What a Lambda function answered: its payload, or the error it threw. */
export type InvokeResult = { payload: unknown } | { errorMessage: string; errorType: string };

export interface GraphqlApiOptions {
  apiId: string;
  region: string;
  accountId: string;
  sdl: string;
  environment: Record<string, string>;
  introspection: boolean;
  /** Whether AWS_IAM is an additional mode beside Cognito; absent: it is. It changes what directives mean. */
  iam?: boolean | undefined;
  /** 0 or absent: no limit. */
  queryDepthLimit?: number | undefined;
  /** 0 or absent: 10,000. */
  resolverCountLimit?: number | undefined;
  resolvers: ResolverOptions[];
  functions: FunctionOptions[];
  dataSources: Record<string, DataSourceOptions>;
  /** Speaks with the data source's own role: one client for all, or one by data source name. */
  dynamodb: DynamoDBClient | ((dataSourceName: string) => DynamoDBClient);
  /** Calls a function with the data source's role. */
  /** Throws an error named TooManyRequestsException, as Lambda's own, when the function is throttled. */
  invoke(functionName: string, payload: unknown, dataSourceName: string): Promise<InvokeResult>;
  /** Throws an error with `kind: 'expired' | 'invalid'`. */
  verifyToken(jwt: string): Promise<Claims>;
  /** Throws when the signature is not good. */
  verifySignature(request: SignedRequest): Promise<SignedCaller>;
  log(line: object): void;
  /** Epoch ms. */
  now(): number;
  /** Seals page tokens. Absent: random, so tokens die with the process. */
  tokenSecret?: string | undefined;
  /** Answer browsers of any origin, as AppSync does. Absent: whoever holds the server sees to CORS. */
  crossOrigin?: boolean | undefined;
  /** Asked before each event of a subscription whether its WebSocket breaks instead. Absent: none does. */
  dropsSocket?: (() => boolean) | undefined;
  limits?: Partial<Limits> | undefined;
}
