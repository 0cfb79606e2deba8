import { readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { chatProfileOf } from '../domain/clients/chat-profile.ts';
import { readClient } from '../domain/clients/store.ts';
import { createChatbot } from './chatbot.ts';
import { readEnvironment } from './environment.ts';
import type { ChatRequest } from './http/answer.ts';
import { serverSentEvent, type ChatEvent } from './http/event.ts';
import { remembered } from './remembered.ts';

/** How long what the registry says is trusted, ms: a paused chatbot must fall silent soon. */
const PROFILE_LIFE_MS = 5_000;

const environment = readEnvironment(process.env);
const log = new Logger();
const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5 }), {
  marshallOptions: { removeUndefinedValues: true },
});
const chatbot = createChatbot({
  profile: remembered(readProfile, PROFILE_LIFE_MS, Date.now),
  extraOrigins: environment.EXTRA_ORIGINS.split(',').filter(Boolean),
  widget: readFileSync(new URL('./widget.js', import.meta.url)),
  log,
});

/** The function behind a client's chat address: answers in a stream. */
export const handler = awslambda.streamifyResponse<LambdaFunctionURLEvent>(async (event, stream) => {
  const { headers, answer } = await chatbot(requestOf(event));
  if ('events' in answer) {
    const body = awslambda.HttpResponseStream.from(stream, {
      statusCode: 200,
      headers: {
        ...headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      },
    });
    await pipeline(written(answer.events), body);
    return;
  }
  const { status, body: whole = '' } = answer;
  const body = awslambda.HttpResponseStream.from(stream, {
    statusCode: status,
    headers: { ...headers, ...answer.headers },
  });
  await pipeline([Buffer.from(whole)], body);
});

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

async function readProfile() {
  const row = await readClient(dynamodb, environment.CLIENTS_TABLE, environment.CLIENT_ID);
  if (!row) throw new Error(`The registry has no client ${environment.CLIENT_ID}.`);
  return chatProfileOf(row);
}
