import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { LostAnswer } from '../faults/lost-answer.ts';
import { allowLocalOrigins } from '../http/allow-local-origins.ts';
import { isBelowLocalHost, isLocalHost } from '../http/is-local-host.ts';
import { closeServer } from '../http/listen.ts';
import { createByteBudget, type ByteBudget } from '../http/byte-budget.ts';
import { BodyTooLarge, readBody, TooManyBodies } from '../http/read-body.ts';
import type { Directory } from '../identity/directory.ts';
import { SignatureError } from '../identity/signature-error.ts';
import { signedFor } from '../identity/signature.ts';
import { jsonError, ServiceError, type Answer } from './answer.ts';
import { askedCaller } from './asked-caller.ts';
import { serviceOf } from './route.ts';
import type { GatewayRequest, OpenService, Refusal, SignedService } from './service.ts';

export interface GatewayOptions {
  directory: Directory;
  signed: readonly SignedService[];
  open: readonly OpenService[];
  /** ms since the epoch. */
  now(): number;
  log(line: object): void;
}

/** DynamoDB takes 16 MB at most, Lambda 6. */
const LARGEST_BODY_BYTES = 17_000_000;
/** Of all requests under way together. */
const MOST_BYTES_HELD = 400_000_000;
const FAILURE: Refusal = { code: 'InternalFailure', message: 'The request failed.', status: 500 };
/** Statuses that come without a body, and so without a length. */
const BODILESS = new Set([204, 304]);

/** The one port that every AWS SDK call goes to. */
export function createGateway(server: Server, options: GatewayOptions): { close(): Promise<void> } {
  const budget = createByteBudget(MOST_BYTES_HELD);
  server.on('request', (request, response) => {
    answer(request, response, options, budget).catch((error: unknown) => {
      options.log({ level: 'ERROR', message: 'gateway', error: String((error as Error)?.stack ?? error) });
      if (!response.headersSent) send(response, jsonError(FAILURE));
    });
  });
  return { close: () => closeServer(server) };
}

/** The server, listening later: its port must be known before anything that refers to it is made. */
export function gatewayServer(): Server {
  return createServer({ keepAliveTimeout: 60_000 });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: GatewayOptions,
  budget: ByteBudget,
): Promise<void> {
  const { headers, method = 'GET', url = '/' } = request;
  // The SDKs set their clocks by it, as they do with AWS: a moved clock stops nobody.
  response.setHeader('date', new Date(options.now()).toUTCString());
  const routed = serviceOf({ url, headers }, options);
  const signed = routed && 'signed' in routed ? routed.signed : null;
  const isOurs = signed?.hasVirtualHosts ? isBelowLocalHost : isLocalHost;
  if (!isOurs(headers.host, request.socket.localPort!))
    return send(
      response,
      jsonError({
        code: 'AccessDeniedException',
        message: 'This address is for this machine only.',
        status: 403,
      }),
    );
  const head = { method, url, headers };
  if (method === 'OPTIONS' && signed?.preflight) return send(response, signed.preflight(head));
  const browsable = (routed && 'open' in routed && routed.open.browsable) || method === 'OPTIONS';
  if (browsable && allowLocalOrigins(request, response)) return;
  const refuse = signed?.refuse ?? jsonError;
  try {
    if (!routed)
      throw new ServiceError('UnknownOperationException', 'No service here answers this request.', 404);
    const room = budget.open();
    response.on('close', room.leave);
    const body = await readBody(request, signed?.largestBodyBytes ?? LARGEST_BODY_BYTES, room.take);
    const whole = { ...head, body };
    send(
      response,
      'open' in routed ? await routed.open.handle(whole) : await handleSigned(routed.signed, whole, options),
    );
  } catch (error) {
    // Nobody is left to hear of it.
    if (response.destroyed) return;
    if (error instanceof LostAnswer) return void response.destroy();
    const known = asRefusal(error);
    if (!known) options.log({ level: 'ERROR', message: 'gateway', error: String((error as Error).stack) });
    send(response, refuse(known ?? FAILURE, head));
  }
}

/** A service that did something without asking what its caller may do has a hole in it, and its answer is withheld. */
async function handleSigned(
  service: SignedService,
  request: GatewayRequest,
  { directory, now }: GatewayOptions,
): Promise<Answer> {
  const { caller: signer, payload } = await signedFor(service.scope, request, directory, now());
  const { caller, wasAsked } = askedCaller(signer);
  const answer = await service.handle({ ...request, ...payload }, caller);
  if (answer.status < 400 && !wasAsked() && !service.isOpenToEveryCaller?.(request))
    throw new Error(`${service.scope} answered without asking what ${caller.arn} may do.`);
  return answer;
}

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof ServiceError || error instanceof SignatureError) return error;
  if (error instanceof BodyTooLarge)
    return { code: 'RequestEntityTooLargeException', message: error.message, status: 413 };
  // Which clients take for a reason to try again.
  if (error instanceof TooManyBodies) return { code: 'SlowDown', message: error.message, status: 503 };
  return null;
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const length =
    body instanceof Readable || BODILESS.has(status) ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { 'x-amzn-requestid': randomUUID(), ...length, ...headers });
  if (!(body instanceof Readable)) return void response.end(body);
  // Whoever goes away in the middle ends the reading too.
  pipeline(body, response, () => {});
}
