import type { IncomingHttpHeaders } from 'node:http';

export type Service =
  'dynamodb' | 'streams' | 'cognito' | 'sts' | 'lambda' | 'cloudformation' | 'keys' | 'mails' | 'demo';

const BY_TARGET: Record<string, Service> = {
  DynamoDB_20120810: 'dynamodb',
  DynamoDBStreams_20120810: 'streams',
  AWSCognitoIdentityProviderService: 'cognito',
};
const BY_SCOPE: Record<string, Service> = { sts: 'sts', lambda: 'lambda', cloudformation: 'cloudformation' };

/** Which service a request is for: by its target, else by the service it was signed for, else by its path. */
export function serviceOf(request: { url: string; headers: IncomingHttpHeaders }): Service | null {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return BY_TARGET[target.split('.')[0]!] ?? null;
  const scope = /Credential=[^/]+\/\d{8}\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1];
  if (scope) return BY_SCOPE[scope] ?? null;
  const path = request.url.split('?')[0]!;
  if (/^\/[^/]+\/\.well-known\/(jwks|openid-configuration)(\.json)?$/.test(path)) return 'keys';
  if (path === '/demo') return 'demo';
  return path === '/mails' ? 'mails' : null;
}
