import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy, secureHeaders } from './content-security-policy.server.ts';

const addresses = {
  graphqlUrl: 'https://abc.appsync-api.eu-central-1.amazonaws.com/graphql',
  realtimeUrl: 'wss://abc.appsync-realtime-api.eu-central-1.amazonaws.com/graphql',
  cognitoUrl: 'https://cognito-idp.eu-central-1.amazonaws.com/',
  bucketsUrl: 'https://*.s3.eu-central-1.amazonaws.com',
};
const read = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]));

afterEach(() => vi.unstubAllEnvs());

describe('contentSecurityPolicy', () => {
  it('lets nothing in but what a page needs', () => {
    expect(read(contentSecurityPolicy('n0nce', addresses))).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'nonce-n0nce'", "'strict-dynamic'"],
      'style-src': ["'self'", "'nonce-n0nce'"],
      'style-src-attr': ["'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'https://*.s3.eu-central-1.amazonaws.com'],
      'font-src': ["'self'"],
      'connect-src': [
        "'self'",
        'https://abc.appsync-api.eu-central-1.amazonaws.com',
        'wss://abc.appsync-realtime-api.eu-central-1.amazonaws.com',
        'https://cognito-idp.eu-central-1.amazonaws.com',
        'https://*.s3.eu-central-1.amazonaws.com',
      ],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
    });
  });

  it('never runs a script for being inline, in development neither', () => {
    for (const isDevelopment of [false, true]) {
      const scripts = read(contentSecurityPolicy('n', addresses, isDevelopment))['script-src'];
      expect(scripts).not.toContain("'unsafe-inline'");
      expect(scripts).not.toContain("'unsafe-eval'");
    }
  });
});

describe('secureHeaders', () => {
  const settings = {
    GRAPHQL_URL: addresses.graphqlUrl,
    USER_POOL_ID: 'eu-central-1_Unit',
    USER_POOL_CLIENT_ID: 'c',
    COGNITO_ISSUER: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Unit',
  };

  it('keeps pages out of caches and frames', () => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    const headers = new Headers();
    secureHeaders(headers, 'n', new Request('https://panel.example/owner'));
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect(headers.get('content-security-policy')).toContain("'nonce-n'");
  });

  it('gives data the headers that fit it, and a page on localhost no promise of https', () => {
    const headers = new Headers();
    secureHeaders(headers, null, new Request('http://localhost:3000/owner?_data=x'));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('content-security-policy')).toBe(false);
    expect(headers.has('strict-transport-security')).toBe(false);
  });
});
