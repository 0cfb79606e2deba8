import { forgetPageToken, pageToken } from './page-token.ts';

/**
 * `fetch` with the page's token. An answer of 401 means that the API sees the token's end sooner than this computer's
 * clock does: once more with a new one.
 */
export async function authorizedFetch(address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  async function send(): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', await pageToken());
    return fetch(address, { ...init, headers });
  }
  const answer = await send();
  if (answer.status !== 401) return answer;
  forgetPageToken();
  return send();
}
