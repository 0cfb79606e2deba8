import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const isText = (contentType: string | null) =>
  contentType === null || /^text\/|\/(json|javascript|xml|.+\+json|.+\+xml)\b|urlencoded/.test(contentType);

/** The HTTP API's answer (payload 2.0) for a web response. Cookies go apart: joined by a comma they would break. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value;
  });
  const cookies = response.headers.getSetCookie();
  const body = Buffer.from(await response.arrayBuffer());
  const asText = isText(response.headers.get('content-type'));
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length > 0 ? { cookies } : {}),
    body: body.toString(asText ? 'utf8' : 'base64'),
    isBase64Encoded: !asText,
  };
}
