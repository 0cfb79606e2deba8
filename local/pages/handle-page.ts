import { ServiceError, type Answer } from '../gateway/answer.ts';
import { pathOf } from '../gateway/route.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import { html } from './html.ts';
import { isOwnForm } from './is-own-form.ts';
import { layout } from './layout.ts';
import type { Content, LocalPage, PageRequest } from './local-page.ts';
import { style, STYLE_PATH } from './style.ts';

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: a browser would then hide the origin that forms are checked by.
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** Shows a page, or does what one of its forms asks for. */
export async function handlePage(request: GatewayRequest, pages: readonly LocalPage[]): Promise<Answer> {
  const path = pathOf(request.url);
  if (path === STYLE_PATH)
    return { status: 200, headers: { ...HEADERS, 'content-type': 'text/css; charset=utf-8' }, body: style };
  const found = pageAt(path, pages);
  if (!found) return answer(404, missing, path, pages);
  const asked: PageRequest = {
    named: found.named,
    query: new URLSearchParams(request.url.slice(path.length + 1)),
  };
  if (request.method === 'POST') return act(request, found.page, asked);
  const content = await found.page.render(asked);
  return answer(content ? 200 : 404, content ?? missing, path, pages);
}

const missing: Content = {
  title: 'Not found',
  body: html`<p>There is nothing here. <a href="/_local">Overview</a></p>`,
};

async function act(request: GatewayRequest, page: LocalPage, asked: PageRequest): Promise<Answer> {
  if (!isOwnForm(request.headers))
    throw new ServiceError('AccessDeniedException', 'Only a form of this page may do that.', 403);
  const form = new URLSearchParams(request.body.toString());
  const { actions = {} } = page;
  const name = form.get('action') ?? '';
  if (!Object.hasOwn(actions, name))
    throw new ServiceError('UnknownOperationException', 'The page has no such action.', 404);
  await actions[name]!(asked, form);
  return { status: 303, headers: { ...HEADERS, location: request.url }, body: '' };
}

function answer(status: number, content: Content, path: string, pages: readonly LocalPage[]): Answer {
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  return { status, headers, body: layout(content, path, pages) };
}

function pageAt(path: string, pages: readonly LocalPage[]) {
  const parts = path.split('/');
  for (const page of pages) {
    const pattern = page.path.split('/');
    if (pattern.length !== parts.length) continue;
    if (!pattern.every((part, index) => part.startsWith(':') || part === parts[index])) continue;
    const named = pattern.flatMap((part, index) =>
      part.startsWith(':') ? [[part.slice(1), decoded(parts[index]!)]] : [],
    );
    return { page, named: Object.fromEntries(named) as Record<string, string> };
  }
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
