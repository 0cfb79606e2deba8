import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Ours or the proxy's business; pages must not see the secret. */
const kept = (name: string) => name !== 'x-origin-secret' && name !== 'cookie';

/**
 * The web request that an event of the HTTP API (payload 2.0) stands for. Behind CloudFront the browser's host comes in
 * x-forwarded-host, and only there it is trusted: Remix compares it with Origin.
 */
export function requestOf(event: APIGatewayProxyEventV2, behindCloudFront: boolean): Request {
  const { method } = event.requestContext.http;
  const forwarded = behindCloudFront ? event.headers['x-forwarded-host'] : undefined;
  const host = forwarded ?? event.headers.host ?? event.requestContext.domainName;
  const protocol = event.headers['x-forwarded-proto']?.split(',')[0]?.trim() === 'http' ? 'http' : 'https';
  const search = event.rawQueryString ? `?${event.rawQueryString}` : '';

  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers))
    if (value && kept(name)) headers.set(name, value);
  headers.set('host', host);
  headers.delete('x-forwarded-host');
  if (event.cookies?.length) headers.set('cookie', event.cookies.join('; '));

  const hasBody = event.body !== undefined && method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(`${protocol}://${host}${event.rawPath}${search}`), {
    method,
    headers,
    ...(hasBody ? { body: Buffer.from(event.body!, event.isBase64Encoded ? 'base64' : 'utf8') } : {}),
  });
}
