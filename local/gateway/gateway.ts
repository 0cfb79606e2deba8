import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Place } from '../dynamodb/table-arn.ts';
import { allowLocalOrigins } from '../http/allow-local-origins.ts';
import { isLocalHost } from '../http/is-local-host.ts';
import { closeServer } from '../http/listen.ts';
import { BodyTooLarge, readBody } from '../http/read-body.ts';
import type { Caller, Directory } from '../identity/directory.ts';
import { SignatureError, verifySignature } from '../identity/signature.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { handleMails } from '../mail/handle-mails.ts';
import type { createSts } from '../sts/sts.ts';
import { jsonAnswer, jsonError, ServiceError, xmlError, type Answer } from './answer.ts';
import { handleCognito, handleKeys, type CognitoService } from './cognito.ts';
import type { createDynamodbService } from './dynamodb.ts';
import { handleLambda } from './lambda.ts';
import { serviceOf, type Service } from './route.ts';

export interface GatewayServices {
  directory: Directory;
  place: Place;
  dynamodb: ReturnType<typeof createDynamodbService>;
  sts: ReturnType<typeof createSts>;
  functions: Functions;
  cognito: CognitoService;
  cloudformation: { handle(body: string, caller: Caller): Promise<Answer> };
  mailbox: Mailbox;
  /** How far the filling-in of the demo is. */
  demo(): object;
  now(): number;
  log(line: object): void;
}

/** DynamoDB takes 16 MB at most, Lambda 6. */
const LARGEST_BODY_BYTES = 17_000_000;

/** The one port that every AWS SDK call goes to. */
export function createGateway(server: Server, services: GatewayServices): { close(): Promise<void> } {
  server.on('request', (request, response) => {
    answer(request, response, services).catch((error: unknown) => {
      services.log({ level: 'ERROR', message: 'gateway', error: String((error as Error)?.stack ?? error) });
      if (!response.headersSent)
        send(response, jsonError({ code: 'InternalFailure', message: 'The request failed.', status: 500 }));
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
  services: GatewayServices,
): Promise<void> {
  if (!isLocalHost(request.headers.host, request.socket.localPort!))
    return send(
      response,
      jsonError({
        code: 'AccessDeniedException',
        message: 'This address is for this machine only.',
        status: 403,
      }),
    );
  const url = request.url ?? '/';
  const service = serviceOf({ url, headers: request.headers });
  const browsable = service === 'cognito' || service === 'keys' || request.method === 'OPTIONS';
  if (browsable && allowLocalOrigins(request, response)) return;
  try {
    const body = await readBody(request, LARGEST_BODY_BYTES);
    send(
      response,
      await serve(
        service,
        { method: request.method ?? 'GET', url, headers: request.headers, body },
        services,
      ),
    );
  } catch (error) {
    const known = asServiceError(error);
    if (!known) throw error;
    send(response, service === 'sts' || service === 'cloudformation' ? xmlError(known) : jsonError(known));
  }
}

type GatewayRequest = { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer };

async function serve(
  service: Service | null,
  request: GatewayRequest,
  services: GatewayServices,
): Promise<Answer> {
  if (service === 'keys') return handleKeys(request.url, services.cognito);
  if (service === 'demo') return jsonAnswer(200, services.demo());
  if (service === 'mails') return handleMails(request.headers.accept, services.mailbox);
  if (service === 'cognito') {
    const signed = request.headers.authorization?.startsWith('AWS4-');
    return handleCognito(
      request,
      services.cognito,
      signed ? await callerOf(request, 'cognito-idp', services) : null,
      services.place,
    );
  }
  if (service === null)
    throw new ServiceError('UnknownOperationException', 'No service here answers this request.', 404);
  const caller = await callerOf(request, service === 'streams' ? 'dynamodb' : service, services);
  switch (service) {
    case 'dynamodb':
    case 'streams': {
      const { authorization, 'content-type': type, 'x-amz-date': date } = request.headers;
      const headers = {
        authorization: authorization!,
        'content-type': type ?? 'application/x-amz-json-1.0',
        'x-amz-date': String(date),
      };
      return services.dynamodb.handle(String(request.headers['x-amz-target']), headers, request.body, caller);
    }
    case 'sts':
      return services.sts.handle(request.body.toString(), caller);
    case 'lambda':
      return handleLambda(request, services.functions, caller);
    case 'cloudformation':
      return services.cloudformation.handle(request.body.toString(), caller);
  }
}

async function callerOf(
  request: GatewayRequest,
  service: string,
  services: GatewayServices,
): Promise<Caller> {
  const signed = await verifySignature(request, services.directory, services.now());
  if (signed.service !== service)
    throw new SignatureError(
      'InvalidSignatureException',
      `Credential should be scoped to correct service: '${service}'.`,
    );
  return signed.caller;
}

function asServiceError(error: unknown): { code: string; message: string; status: number } | null {
  if (error instanceof ServiceError || error instanceof SignatureError) return error;
  if (error instanceof BodyTooLarge)
    return { code: 'RequestEntityTooLargeException', message: error.message, status: 413 };
  return null;
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    'x-amzn-requestid': randomUUID(),
    ...headers,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
