import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Chatbot } from '../chatbot.ts';
import type { ChatRequest } from './answer.ts';
import { serverSentEvent, type ChatEvent } from './event.ts';

/** Puts a chatbot behind a function's own address, which streams its answers. */
export function lambdaHandler(chatbot: Chatbot) {
  return awslambda.streamifyResponse<LambdaFunctionURLEvent>(async (event, stream) => {
    const { headers, answer } = await chatbot(requestOf(event));
    const begin = (statusCode: number, own: Record<string, string>): Writable =>
      awslambda.HttpResponseStream.from(stream, { statusCode, headers: { ...headers, ...own } });
    if ('events' in answer) {
      const own = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' };
      return pipeline(written(answer.events), begin(200, own));
    }
    const { status, body = '' } = answer;
    await pipeline([Buffer.from(body)], begin(status, answer.headers ?? {}));
  });
}

async function* written(events: AsyncIterable<ChatEvent>): AsyncIterable<string> {
  for await (const event of events) yield serverSentEvent(event);
}

function requestOf(event: LambdaFunctionURLEvent): ChatRequest {
  const { http } = event.requestContext;
  return {
    method: http.method,
    path: event.rawPath.replace(/(.)\/$/, '$1'),
    headers: event.headers,
    body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''),
    ip: http.sourceIp,
  };
}
