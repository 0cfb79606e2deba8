import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ServiceError } from '../../gateway/answer.ts';
import type { Model } from '../model.ts';
import type { OtherModel } from '../options.ts';
import { promptParts, promptTokens } from '../tokens/prompt-parts.ts';
import { chatRequest } from './chat-request.ts';
import { readChunks } from './read-chunks.ts';
import { toEvents } from './to-events.ts';

/** Hands every request to a server that speaks OpenAI's chat completions, and what it says back. */
export function createForwardingModel({ url, model }: OtherModel): Model {
  const endpoint = `${url.replace(/\/+$/, '').replace(/\/v1(\/chat\/completions)?$/, '')}/v1/chat/completions`;
  return async function* (request, signal) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(chatRequest(request, model)),
      signal,
    }).catch(() => {
      throw new ServiceError('ServiceUnavailableException', `No model answers at ${endpoint}.`, 503);
    });
    if (!response.ok) throw refused(response.status, await response.text());
    yield* toEvents(
      readChunks(Readable.fromWeb(response.body as ReadableStream)),
      promptTokens(promptParts(request)),
    );
  };
}

const NAMES: Record<number, string> = {
  400: 'ValidationException',
  404: 'ResourceNotFoundException',
  408: 'ModelTimeoutException',
  429: 'ThrottlingException',
  503: 'ServiceUnavailableException',
};

/** The server's refusal under the name that Bedrock has for it. */
function refused(status: number, body: string): ServiceError {
  const name = NAMES[status === 504 ? 408 : status];
  const message = `The model returned the following errors: ${messageOf(body)}`;
  return name
    ? new ServiceError(name, message, status === 504 ? 408 : status)
    : new ServiceError('ModelErrorException', message, 424);
}

function messageOf(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: { message?: string } | string };
    return (typeof error === 'string' ? error : error?.message) ?? body;
  } catch {
    return body.slice(0, 500);
  }
}
