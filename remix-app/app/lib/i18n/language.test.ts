import { describe, expect, it } from 'vitest';
import { requestLanguage } from './request-language.server.ts';
import { acceptedLanguage } from './language.ts';

describe('acceptedLanguage', () => {
  it.each([
    [null, 'pl'],
    ['', 'pl'],
    ['de-DE,de;q=0.9', 'pl'],
    ['en-GB,en;q=0.9,pl;q=0.8', 'en'],
    ['de,pl;q=0.4,en;q=0.5', 'en'],
    ['en;q=0,pl', 'pl'],
    ['PL-pl', 'pl'],
    ['*', 'pl'],
    [';;q=,,', 'pl'],
  ] as const)('reads %j as %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));
});

describe('requestLanguage', () => {
  const ask = (headers: Record<string, string>) => requestLanguage(new Request('http://x/', { headers }));
  it('goes by the cookie before the browser', () => {
    expect(ask({ cookie: 'stride-language=en', 'accept-language': 'pl' })).toBe('en');
    expect(ask({ cookie: 'stride-language=../../etc', 'accept-language': 'en' })).toBe('en');
  });
});
