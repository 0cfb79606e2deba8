import { parseCookie } from 'cookie';
import { isTheme, type Theme } from './theme.ts';

export const themeCookie = 'stride-theme';

/** The theme of the cookie, so that the first byte of HTML has it and nothing flashes; the system's where none was chosen. */
export function requestTheme(request: Request): Theme {
  const chosen = parseCookie(request.headers.get('cookie') ?? '')[themeCookie];
  return isTheme(chosen) ? chosen : 'system';
}
