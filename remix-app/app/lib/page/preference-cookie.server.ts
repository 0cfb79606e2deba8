import { stringifySetCookie } from 'cookie';

const aYear = 365 * 24 * 60 * 60;

/** A `Set-Cookie` value that keeps what somebody prefers, for a year. */
export const preferenceCookie = (name: string, value: string, request: Request): string =>
  stringifySetCookie(name, value, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: new URL(request.url).protocol === 'https:',
    maxAge: aYear,
  });
