import type { Cloud } from './cloud.ts';

/**
 * A function's variables where one machine differs from AWS: Cognito's host is part of AWS and so written out in the
 * template, and only here must a client be told where else to find it. And only here is there a demo to be filled in.
 */
export function localEnvironment(
  variables: Record<string, string>,
  cloud: Pick<Cloud, 'place' | 'endpointUrl'>,
): Record<string, string> {
  const awsHost = `https://cognito-idp.${cloud.place.region}.amazonaws.com`;
  const entries = Object.entries(variables).map(([name, value]) => [
    name,
    String(value).replaceAll(awsHost, cloud.endpointUrl),
  ]);
  const usesCognito = 'USER_POOL_ID' in variables;
  return {
    ...(Object.fromEntries(entries) as Record<string, string>),
    ...(usesCognito ? { COGNITO_ENDPOINT: cloud.endpointUrl, DEMO_URL: `${cloud.endpointUrl}/demo` } : {}),
  };
}
