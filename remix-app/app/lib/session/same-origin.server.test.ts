import { describe, expect, it } from 'vitest';
import { requireSameOrigin } from './same-origin.server.ts';

const ask = (headers: Record<string, string>) => () =>
  requireSameOrigin(new Request('https://panel.example/auth/session', { method: 'POST', headers }));

function refusal(check: () => void): Response {
  try {
    check();
  } catch (thrown) {
    return thrown as Response;
  }
  throw new Error('It was let through.');
}

describe('requireSameOrigin', () => {
  it('lets the panel itself through, also from a browser without Sec-Fetch-Site', () => {
    expect(ask({ origin: 'https://panel.example', 'sec-fetch-site': 'same-origin' })).not.toThrow();
    expect(ask({ origin: 'https://panel.example' })).not.toThrow();
  });

  it.each([
    {},
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://panel.example' },
    { origin: 'https://panel.example:8443' },
    { origin: 'https://panel.example.evil.example' },
    { origin: 'https://panel.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://panel.example', 'sec-fetch-site': 'same-site' },
    { origin: 'https://panel.example', 'sec-fetch-site': 'none' },
  ])('refuses %j', (headers) => {
    const response = refusal(ask(headers as Record<string, string>));
    expect(response.status).toBe(403);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
