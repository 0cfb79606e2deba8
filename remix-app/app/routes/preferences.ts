import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { isLanguage } from '~/lib/i18n/language.ts';
import { languageCookie } from '~/lib/i18n/request-language.server.ts';
import { preferenceCookie } from '~/lib/page/preference-cookie.server.ts';
import { panelPath } from '~/lib/session/next-path.ts';
import { requireSameOrigin } from '~/lib/session/same-origin.server.ts';
import { themeCookie } from '~/lib/theme/request-theme.server.ts';
import { isTheme } from '~/lib/theme/theme.ts';

/** Keeps language and theme. Works without scripts: it sends the browser back to `next`. */
export async function action({ request }: ActionFunctionArgs) {
  requireSameOrigin(request);
  const form = await request.formData();
  const language = form.get('language');
  const theme = form.get('theme');
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (isLanguage(language)) headers.append('set-cookie', preferenceCookie(languageCookie, language, request));
  if (isTheme(theme)) headers.append('set-cookie', preferenceCookie(themeCookie, theme, request));
  const next = form.get('next');
  return typeof next === 'string'
    ? redirect(panelPath(next) ?? '/', { headers })
    : new Response(null, { status: 204, headers });
}
