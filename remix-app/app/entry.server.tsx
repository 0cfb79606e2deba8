import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nProvider } from './lib/i18n/i18n.tsx';
import { dictionaries, requestLanguage } from './lib/i18n/request-language.server.ts';
import { secureHeaders } from './lib/page/content-security-policy.server.ts';
import { noncedPreloads } from './lib/page/nonced-preloads.server.ts';
import { NonceContext } from './lib/page/nonce.ts';
import { refreshedCookies } from './lib/session/refreshed-cookies.server.ts';

/** Renders a page whole: what stands in front of us hands on whole responses anyway, and a late error still gets its status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const nonce = randomBytes(16).toString('base64');
  const language = requestLanguage(request);
  let finalStatus = status;
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nProvider language={language} dictionary={dictionaries[language]}>
          <RemixServer context={context} url={request.url} />
        </I18nProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          // In development React would complain of an attribute that it did not write.
          const html = process.env.NODE_ENV === 'development' ? body : body.pipe(noncedPreloads(nonce));
          headers.set('content-type', 'text/html; charset=utf-8');
          secureHeaders(headers, nonce, request);
          for (const value of refreshedCookies(request)) headers.append('set-cookie', value);
          resolve(
            new Response(createReadableStreamFromReadable(html), {
              headers,
              status: finalStatus,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          finalStatus = 500;
          if (!request.signal.aborted) console.error('A page could not be rendered.', error);
        },
      },
    );
  });
}

/** What a loader or action answers during a navigation. */
export const handleDataRequest: HandleDataRequestFunction = (response, { request }) => {
  secureHeaders(response.headers, null, request);
  for (const value of refreshedCookies(request)) response.headers.append('set-cookie', value);
  return response;
};

/** Errors of loaders and actions: ours are logged, the reader sees a plain sentence (root.tsx). */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted)
    console.error(`${request.method} ${new URL(request.url).pathname} failed.`, error);
}
