import { z } from 'zod';

const shape = z.object({
  GRAPHQL_URL: z.url(),
  REALTIME_URL: z.url().optional(),
  USER_POOL_ID: z.string().regex(/^[\w-]+_[A-Za-z0-9]+$/),
  USER_POOL_CLIENT_ID: z.string().min(1),
  COGNITO_ISSUER: z.url(),
  /** Only locally: where our own Cognito listens. */
  COGNITO_ENDPOINT: z.url().optional(),
  /** Only locally: where buckets answer. */
  BUCKETS_ENDPOINT: z.url().optional(),
  /** Only locally: how far the filling-in of the demo is. */
  DEMO_URL: z.url().optional(),
});

const withoutBlanks = (variables: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));

function read(variables: NodeJS.ProcessEnv) {
  const found = shape.parse(withoutBlanks(variables));
  const region = found.USER_POOL_ID.split('_')[0]!;
  return {
    graphqlUrl: found.GRAPHQL_URL,
    realtimeUrl: found.REALTIME_URL ?? realtimeUrlOf(found.GRAPHQL_URL),
    userPoolId: found.USER_POOL_ID,
    userPoolClientId: found.USER_POOL_CLIENT_ID,
    issuer: found.COGNITO_ISSUER,
    cognitoUrl: found.COGNITO_ENDPOINT ?? `https://cognito-idp.${region}.amazonaws.com/`,
    bucketsUrl: found.BUCKETS_ENDPOINT
      ? new URL(found.BUCKETS_ENDPOINT).origin
      : `https://*.s3.${region}.amazonaws.com`,
    isLocal: found.COGNITO_ENDPOINT !== undefined,
    demoUrl: found.DEMO_URL,
  };
}

/** AppSync's own hosts have a realtime twin; any other host takes the socket under /realtime. */
export function realtimeUrlOf(graphqlUrl: string): string {
  const url = new URL(graphqlUrl);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  const standard = /^([a-z0-9]+)\.appsync-api\.([a-z0-9-]+\.amazonaws\.com(?:\.cn)?)$/.exec(url.hostname);
  if (standard) url.hostname = `${standard[1]}.appsync-realtime-api.${standard[2]}`;
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/realtime`;
  return url.href;
}

export type PanelEnvironment = ReturnType<typeof read>;

let environment: PanelEnvironment | undefined;

/** The panel's settings, read and checked once, when first needed. */
export const panelEnvironment = (): PanelEnvironment => (environment ??= read(process.env));
