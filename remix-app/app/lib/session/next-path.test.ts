import { describe, expect, it } from 'vitest';
import { nextPath, panelPath } from './next-path.ts';

describe('nextPath', () => {
  it.each([
    '/owner',
    '/clients/stride-services?from=2026-11-01&to=2026-11-23',
    '/clients/a-b-c/live#end',
    '/',
  ])('keeps %s', (path) => expect(nextPath(path)).toBe(path));

  it.each([
    null,
    '',
    'owner',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/ok\\..\\evil',
    '\\\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/\tevil',
    '/\n/evil.example',
    'javascript:alert(1)',
    ' /owner',
    '/login',
    '/login?next=/login',
    '/logout',
    '/auth/token',
    '/preferences',
  ])('sends %j home', (path) => expect(nextPath(path)).toBe('/'));

  it('does not take a page for sign-in because its name begins alike', () => {
    expect(nextPath('/login-history')).toBe('/login-history');
  });
});

describe('panelPath', () => {
  it('lets the sign-in itself be named, for a change of language there', () => {
    expect(panelPath('/login?next=%2Fowner')).toBe('/login?next=%2Fowner');
    expect(panelPath('//evil.example')).toBeNull();
  });
});
