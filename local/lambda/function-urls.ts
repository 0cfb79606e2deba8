import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { httpEvent, httpResult, joinedHeaders } from '../hosting/payload.ts';
import { isLocalHost } from '../http/is-local-host.ts';
import { BodyTooLarge, readBody } from '../http/read-body.ts';
import { answerPreflight, corsHeaders, type CorsRules } from './cors.ts';
import type { Functions } from './functions.ts';
import type { StreamedHead } from './function-worker.ts';

/** A function's own address. */
export interface FunctionUrl {
  functionName: string;
  authType: 'NONE' | 'AWS_IAM';
  invokeMode: 'BUFFERED' | 'RESPONSE_STREAM';
  cors: CorsRules | null;
}

export interface FunctionUrlsOptions {
  functions: Functions;
  accountId: string;
  /** Told when an address has come or gone. */
  changed(): void;
  /** ms since the epoch. */
  now(): number;
  log(line: object): void;
}

export type FunctionUrls = ReturnType<typeof createFunctionUrls>;

/** Lambda's limit. */
const LARGEST_BODY_BYTES = 6_291_556;

/**
 * Function URLs on one port: what is a host name in AWS is the first part of the path here, and the function does not
 * see it. An address is open only where a permission lets anybody call the function by its URL, as in AWS.
 */
export function createFunctionUrls(options: FunctionUrlsOptions) {
  const urls = new Map<string, FunctionUrl>();
  const open = new Set<string>();

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocalHost(request.headers.host, request.socket.localPort!))
      return refuse(response, 421, 'This address is for this machine only.');
    const [, id = '', rest = '', query = ''] =
      /^\/([^/?]*)(\/[^?]*)?(?:\?(.*))?$/.exec(request.url ?? '/') ?? [];
    const url = urls.get(id);
    if (!url) return refuse(response, 404, 'There is no function with this address.');
    if (url.authType !== 'NONE' || !open.has(url.functionName)) return refuse(response, 403, 'Forbidden');
    if (url.cors && answerPreflight(request, response, url.cors)) return;
    for (const [name, value] of corsHeaders(request.headers.origin, url.cors))
      response.setHeader(name, value);

    const event = httpEvent({
      apiId: id,
      accountId: options.accountId,
      domainName: request.headers.host!,
      routeKey: '$default',
      method: request.method ?? 'GET',
      path: rest || '/',
      query,
      headers: joinedHeaders(request.headers),
      body: await readBody(request, LARGEST_BODY_BYTES),
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      requestId: randomUUID(),
      now: options.now(),
    });
    if (url.invokeMode === 'BUFFERED') await buffered(url.functionName, event, response);
    else await streamed(url.functionName, event, response);
  };

  const buffered = async (name: string, event: object, response: ServerResponse): Promise<void> => {
    const result = await options.functions.invoke(name, event);
    if ('errorType' in result) return refuse(response, 502, 'Internal Server Error');
    const answer = httpResult(result.payload);
    writeHead(response, answer);
    response.end(answer.body);
  };

  const streamed = async (name: string, event: object, response: ServerResponse): Promise<void> => {
    const begin = (head: StreamedHead) => (response.headersSent ? undefined : writeHead(response, head));
    const result = await options.functions.invoke(name, event, {
      head: begin,
      chunk(chunk) {
        begin({ statusCode: 200, headers: { 'content-type': 'application/octet-stream' } });
        response.write(chunk);
      },
    });
    if (!('errorType' in result)) {
      begin({ statusCode: 200 });
      return void response.end();
    }
    // What has begun cannot be taken back: the reader sees the connection break, as with AWS.
    if (response.headersSent) response.destroy();
    else refuse(response, 502, 'Internal Server Error');
  };

  return {
    put(id: string, url: FunctionUrl): void {
      urls.set(id, url);
      options.changed();
    },
    remove(id: string): void {
      urls.delete(id);
      options.changed();
    },
    /** Lets anybody call a function by its URL. */
    allowAnybody: (functionName: string) => void open.add(functionName),
    forbidAnybody: (functionName: string) => void open.delete(functionName),
    names: () => [...urls.keys()],
    server: (): Server =>
      createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
        serve(request, response).catch((error: unknown) => {
          if (error instanceof BodyTooLarge) return refuse(response, 413, 'Request too long');
          if (error instanceof URIError) return refuse(response, 400, 'The address is not valid.');
          options.log({
            level: 'ERROR',
            message: 'function url',
            error: String((error as Error)?.stack ?? error),
          });
          if (response.headersSent) response.destroy();
          else refuse(response, 500, 'Internal Server Error');
        });
      }),
  };
}

function writeHead(response: ServerResponse, { statusCode, headers, cookies }: StreamedHead): void {
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, String(value));
  if (cookies?.length) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode ?? 200);
  response.flushHeaders();
}

function refuse(response: ServerResponse, status: number, Message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ Message }));
}
