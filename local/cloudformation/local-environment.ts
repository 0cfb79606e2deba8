import type { Cloud } from './cloud.ts';

/**
 * A function's variables where one machine differs from AWS: Cognito's host is part of AWS and so written out in the
 * template, and only here must a client be told where else to find it. And only here is there a demo to be filled in,
 * and a sample website for each chatbot, at the same address.
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
  const isChatbot = 'EXTRA_ORIGINS' in variables;
  const usesCognito = 'USER_POOL_ID' in variables;
  return {
    ...(Object.fromEntries(entries) as Record<string, string>),
    ...(usesCognito
      ? {
          COGNITO_ENDPOINT: cloud.endpointUrl,
          BUCKETS_ENDPOINT: cloud.endpointUrl,
          DEMO_URL: `${cloud.endpointUrl}/demo`,
        }
      : {}),
    ...(isChatbot ? { EXTRA_ORIGINS: originsOf(cloud.endpointUrl) } : {}),
  };
}

/** A page of this machine may have been opened by name or by number. */
function originsOf(url: string): string {
  return [url, url.replace('127.0.0.1', 'localhost')].join(',');
}
