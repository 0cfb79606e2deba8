import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { environment } from './environment.ts';

/** Calls our GraphQL API as this function's role (IAM). Throws with the API's own words where it refuses. */
export async function callGraphql(query: string, variables: Record<string, unknown>): Promise<unknown> {
  const url = new URL(environment('GRAPHQL_URL'));
  const body = JSON.stringify({ query, variables });
  const request = new HttpRequest({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    port: url.port ? Number(url.port) : undefined,
    path: url.pathname,
    headers: { host: url.host, 'content-type': 'application/json' },
    body,
  });
  const signed = await signer().sign(request);
  const response = await fetch(url, { method: 'POST', headers: signed.headers, body });
  const answer = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  if (answer.errors?.length) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  return answer.data;
}

/** Made anew each time: Lambda may change the credentials in the environment. */
function signer(): SignatureV4 {
  return new SignatureV4({
    service: 'appsync',
    region: environment('AWS_REGION'),
    sha256: Sha256,
    credentials: {
      accessKeyId: environment('AWS_ACCESS_KEY_ID'),
      secretAccessKey: environment('AWS_SECRET_ACCESS_KEY'),
      sessionToken: process.env.AWS_SESSION_TOKEN,
    },
  });
}
