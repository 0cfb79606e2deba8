import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate } from './authenticate.ts';
import { headersOf, sourceIpOf, targetOf } from './client-address.ts';
import type { CompiledApi } from './compile-api.ts';
import type { Documents } from './documents.ts';
import { OperationError, RequestError } from './errors.ts';
import { chooseOperation, type Executed, executeRequest } from './execute.ts';
import { parseBody, parseQueryString } from './graphql-body.ts';
import { readBody } from './read-body.ts';

/** Answers POST and GET /graphql. `executed` is told of everything that ran, before the answer is sent. */
export async function handleHttp(
  api: CompiledApi,
  documents: Documents,
  executed: (result: Executed) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { path, query } = targetOf(request);
  if (api.options.crossOrigin) response.setHeader('access-control-allow-origin', '*');
  if (path !== '/graphql') return send(response, 404, requestErrors('NotFoundException', 'Not found.'));
  if (request.method === 'OPTIONS' && api.options.crossOrigin) return preflight(request, response);
  if (request.method !== 'POST' && request.method !== 'GET') {
    return send(response, 405, requestErrors('MethodNotAllowedException', 'Method not allowed.'));
  }
  try {
    const result = await answer(api, documents, request, query);
    executed(result);
    const { data, errors, operation } = result;
    send(
      response,
      200,
      { data, ...(errors.length > 0 ? { errors } : {}) },
      Object.fromEntries(operation.responseHeaders),
    );
  } catch (error) {
    if (error instanceof OperationError) return send(response, 200, { data: null, errors: error.entries });
    if (error instanceof RequestError) {
      const body = requestErrors(error.errorType, error.message);
      const close: Record<string, string> = error.status === 413 ? { connection: 'close' } : {};
      return send(response, error.status, body, { ...close, 'x-amzn-ErrorType': error.errorType });
    }
    api.options.log({
      level: 'error',
      message: 'A request failed for no known reason.',
      error: String(error),
    });
    send(response, 500, requestErrors('InternalFailure', 'Internal Failure while processing request'));
  }
}

async function answer(
  api: CompiledApi,
  documents: Documents,
  request: IncomingMessage,
  queryString: URLSearchParams,
): Promise<Executed> {
  const body = request.method === 'POST' ? await readBody(request, api.limits.bodyBytes) : '';
  const headers = headersOf(request);
  const signed = { method: request.method ?? 'POST', url: request.url ?? '/graphql', headers, body };
  const caller = await authenticate(api.options, signed, sourceIpOf(request));
  if (!api.schema.getQueryType()) {
    throw new RequestError(502, 'GraphQLSchemaException', 'No schema definition exists.');
  }
  const { query, variables, operationName } =
    request.method === 'POST' ? parseBody(body) : parseQueryString(queryString);
  const checked = documents.read(query);
  const kind = chooseOperation(checked, operationName).operation;
  if (kind === 'subscription') {
    throw new RequestError(400, 'BadRequestException', 'Subscriptions are made over the real-time endpoint.');
  }
  if (kind === 'mutation' && request.method === 'GET') {
    throw new RequestError(400, 'BadRequestException', 'Mutations are made by POST.');
  }
  return executeRequest(api, { checked, variables, operationName, caller, headers });
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'access-control-allow-methods': 'POST, GET, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '172800',
  });
  response.end();
}

function requestErrors(errorType: string, message: string) {
  return { errors: [{ errorType, message }] };
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed || response.headersSent) return;
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json;charset=UTF-8',
    'content-length': text.length,
    'x-amzn-RequestId': randomUUID(),
  });
  response.end(text);
}
