import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Place } from '../dynamodb/table-arn.ts';
import { isLocalHost } from '../http/is-local-host.ts';
import { BodyTooLarge, readBody } from '../http/read-body.ts';
import type { Directory } from '../identity/directory.ts';
import { matchesPattern } from '../identity/pattern.ts';
import type { AccessRequest } from '../identity/policy.ts';
import type { Functions } from '../lambda/functions.ts';
import { objectArn } from '../s3/arns.ts';
import type { Buckets } from '../s3/buckets.ts';
import type { Behavior, DistributionDefinition, HostingDefinitions, Origin } from './definitions.ts';
import { createServedFiles, type ServedFile } from './served-files.ts';
import { compileEdgeFunction, type EdgeRequest } from './edge-function.ts';
import { httpEvent, httpResult, joinedHeaders } from './payload.ts';

export interface PanelServerOptions {
  hosting: HostingDefinitions;
  buckets: Pick<Buckets, 'find'>;
  directory: Pick<Directory, 'serviceMay'>;
  functions: Functions;
  place: Place;
  now(): number;
  log(line: object): void;
}

interface ApiCall {
  path: string;
  query: string;
  behavior: Behavior;
  origin: Origin;
  /** Names of headers that the distribution sets whatever the origin says. */
  wins: Set<string>;
}

/** API Gateway's limit. */
const LARGEST_BODY_BYTES = 10_000_000;
/** Connection-level headers, which end at CloudFront. */
const HOP_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer']);

/** CloudFront, the bucket and the HTTP API in one: the web address of the panel. */
export function createPanelServer(options: PanelServerOptions): Server {
  const files = createServedFiles();
  const edge = new Map<string, ReturnType<typeof compileEdgeFunction>>();

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocalHost(request.headers.host, request.socket.localPort!))
      return plain(response, 421, 'This address is for this machine only.');
    const [distributionId, distribution] = [...options.hosting.distributions][0] ?? [];
    if (!distribution) return plain(response, 503, 'The panel is not in the template.');
    const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?');
    const behavior = behaviorFor(distribution, path);
    const origin = distribution.origins.get(behavior.originId)!;
    const policy = options.hosting.responseHeaders.get(behavior.responseHeadersPolicyId ?? '') ?? [];
    for (const { name, value } of policy) response.setHeader(name, value);
    const wins = new Set(policy.filter(({ override }) => override).map(({ name }) => name));

    const bucket = options.buckets.find(origin.domainName.split('.s3.')[0]!);
    if (bucket) {
      const key = safeKey(origin.path + path);
      const arn = `arn:aws:cloudfront::${options.place.accountId}:distribution/${distributionId}`;
      const reading = readingFrom(arn, objectArn(bucket.definition.name, key));
      if (!options.directory.serviceMay('cloudfront.amazonaws.com', reading))
        return plain(response, 403, 'Forbidden');
      return sendFile(request, response, await files(bucket, key), behavior);
    }
    await callApi(request, response, { path, query, behavior, origin, wins });
  };

  const callApi = async (
    request: IncomingMessage,
    response: ServerResponse,
    input: ApiCall,
  ): Promise<void> => {
    const { path, query, behavior, origin, wins } = input;
    const apiId = origin.domainName.split('.')[0]!;
    const api = options.hosting.httpApis.get(apiId);
    const method = request.method ?? 'GET';
    const routeKey = api?.routes.has(`${method} ${path}`) ? `${method} ${path}` : '$default';
    const functionName = api?.integrations.get(api.routes.get(routeKey) ?? '');
    if (!functionName) return plain(response, 404, 'Not Found');
    const { region, accountId } = options.place;
    const target = options.functions.find(functionName)?.arn ?? functionName;
    const apiArn = `arn:aws:execute-api:${region}:${accountId}:${apiId}/$default/$default`;
    if (!options.directory.serviceMay('apigateway.amazonaws.com', callingFrom(apiArn, target))) {
      const line = {
        level: 'ERROR',
        message: 'no permission lets the HTTP API call it',
        function: functionName,
      };
      options.log(line);
      return plain(response, 500, 'Internal Server Error');
    }

    const body = await readBody(request, LARGEST_BODY_BYTES);
    const ip = request.socket.remoteAddress ?? '127.0.0.1';
    const viewed = atEdge(
      { method, uri: path, querystring: query, headers: edgeHeaders(joinedHeaders(request.headers)) },
      behavior,
      ip,
    );
    const headers = {
      ...plainHeaders(viewed.headers),
      ...origin.customHeaders,
      // CloudFront asks the API under the API's own name; the viewer's is in x-forwarded-host.
      host: origin.domainName,
      'x-forwarded-for': ip,
      'x-forwarded-proto': 'http',
      'x-forwarded-port': String(request.socket.localPort),
    };
    const event = httpEvent({
      apiId,
      accountId: options.place.accountId,
      domainName: origin.domainName,
      routeKey,
      method,
      path: viewed.uri,
      query: viewed.querystring,
      headers,
      body,
      sourceIp: ip,
      requestId: randomUUID(),
      now: options.now(),
    });
    const result = await options.functions.invoke(functionName, event);
    if ('errorType' in result) return plain(response, 500, 'Internal Server Error');
    const answer = httpResult(result.payload);
    for (const [name, value] of Object.entries(answer.headers))
      if (!HOP_HEADERS.has(name) && !wins.has(name)) response.setHeader(name, value);
    if (answer.cookies.length > 0) response.setHeader('set-cookie', answer.cookies);
    if (![204, 304].includes(answer.statusCode)) response.setHeader('content-length', answer.body.length);
    response.writeHead(answer.statusCode);
    response.end(method === 'HEAD' ? undefined : answer.body);
  };

  const atEdge = (request: EdgeRequest, behavior: Behavior, ip: string): EdgeRequest =>
    behavior.viewerRequestFunctions.reduce((current, arn) => {
      const code = options.hosting.edgeFunctions.get(arn);
      if (code === undefined) return current;
      const run = edge.get(code) ?? compileEdgeFunction(code);
      edge.set(code, run);
      return run(current, ip);
    }, request);

  return createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) return plain(response, 413, 'The request is too large.');
      if (error instanceof URIError) return plain(response, 400, 'The address is not valid.');
      options.log({ level: 'ERROR', message: 'panel', error: String((error as Error)?.stack ?? error) });
      if (!response.headersSent) plain(response, 500, 'Internal Server Error');
      else response.destroy();
    });
  });
}

function behaviorFor(distribution: DistributionDefinition, path: string): Behavior {
  return distribution.behaviors.find(({ pathPattern }) =>
    matchesPattern(pathPattern.replace(/^(?!\/|\*)/, '/'), path),
  )!;
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile | null,
  behavior: Behavior,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 403, 'Forbidden');
  if (!file) return plain(response, 404, 'Not Found');
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding =
    file.compressed && behavior.compress
      ? /\bbr\b/.test(accepted)
        ? 'br'
        : /\bgzip\b/.test(accepted)
          ? 'gzip'
          : null
      : null;
  response.setHeader('etag', file.etag);
  response.setHeader('vary', 'accept-encoding');
  if (file.cacheControl) response.setHeader('cache-control', file.cacheControl);
  if (request.headers['if-none-match'] === file.etag) return void response.writeHead(304).end();
  const body = encoding ? file.compressed![encoding] : file.body;
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': body.length,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}

/** What a distribution needs to be allowed for an object, in the name of CloudFront. */
function readingFrom(distributionArn: string, resource: string): AccessRequest {
  return { action: 's3:GetObject', resource, context: { 'aws:sourcearn': [distributionArn] } };
}

/** The HTTP API calling a function. */
function callingFrom(sourceArn: string, resource: string): AccessRequest {
  return { action: 'lambda:InvokeFunction', resource, context: { 'aws:sourcearn': [sourceArn] } };
}

/** The object's key in the bucket for a path. */
function safeKey(path: string): string {
  return decodeURIComponent(path).replace(/^\//, '');
}

function edgeHeaders(headers: Record<string, string>): EdgeRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
}

function plainHeaders(headers: EdgeRequest['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, { value }]) => (HOP_HEADERS.has(name) ? [] : [[name, value]])),
  );
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
