import { createHash } from 'node:crypto';
import type { ChatAnswer, ChatRequest } from '../http/answer.ts';

/** `GET /widget.js`: asked for again by every page, answered with "as before" while nothing changed. */
export function answerWidget(request: ChatRequest, script: Buffer): ChatAnswer {
  const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`;
  const headers = {
    etag,
    'cache-control': 'public, max-age=300',
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers };
  return { status: 200, headers, body: script };
}
