import type { Server } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createGraphqlApi } from '../appsync/api.ts';
import type { Claims } from '../appsync/options.ts';
import type { Cognito } from '../cognito/cognito.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import { allowLocalOrigins } from '../http/allow-local-origins.ts';
import { isLocalHost } from '../http/is-local-host.ts';
import { closeServer } from '../http/listen.ts';
import type { Directory } from '../identity/directory.ts';
import { verifySignature } from '../identity/signature.ts';
import type { Functions } from '../lambda/functions.ts';
import { appClients } from './app-clients.ts';
import type { GraphqlDefinition } from './definitions.ts';
import { fieldArn } from './field-arn.ts';
import { invokeAsSource } from './invoke-as-source.ts';

export interface GraphqlHostOptions {
  place: Place;
  endpointUrl: string;
  directory: Directory;
  functions: Functions;
  cognito: Pick<Cognito, 'verify'>;
  /** Seals page tokens, so that they outlive a restart. */
  tokenSecret: string;
  /** Told how each request was answered, and after how many ms. */
  answered(apiId: string, status: number, milliseconds: number): void;
  now(): number;
  /** Asked before each event of a subscription whether its WebSocket breaks instead. */
  dropsSocket?(): boolean;
  log(line: object): void;
}

type Api = ReturnType<typeof createGraphqlApi>;

/** Serves a GraphQL API of the template on its own port: POST /graphql, and the WebSocket at /graphql/realtime. */
export function hostGraphql(server: Server, options: GraphqlHostOptions) {
  let api: Api | null = null;
  let apiId = '';
  let clients: DynamoDBClient[] = [];

  server.on('request', (request, response) => {
    response.setHeader('date', new Date(options.now()).toUTCString());
    const refuse = (status: number, errorType: string, message: string) => {
      response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': errorType });
      response.end(JSON.stringify({ errors: [{ errorType, message }] }));
    };
    if (!isLocalHost(request.headers.host, request.socket.localPort!))
      return refuse(403, 'AccessDeniedException', 'This address is for this machine only.');
    if (allowLocalOrigins(request, response)) return;
    if (!api) return refuse(503, 'ServiceUnavailable', 'The API is starting.');
    const started = performance.now();
    response.on('finish', () => options.answered(apiId, response.statusCode, performance.now() - started));
    api.handle(request, response).catch((error: unknown) => {
      options.log({ level: 'ERROR', message: 'graphql', error: String((error as Error)?.stack ?? error) });
      if (!response.headersSent) refuse(500, 'InternalFailure', 'The request failed.');
      else response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (!api || !isLocalHost(request.headers.host, request.socket.localPort!)) return socket.destroy();
    api.upgrade(request, socket, head);
  });

  return {
    /** Serves this definition from now on, in the place of an earlier one. */
    async serve(definition: GraphqlDefinition): Promise<void> {
      const previous = { api, clients };
      clients = [];
      const bySource = new Map<string, DynamoDBClient>();
      for (const [name, source] of definition.dataSources) {
        if (source.type !== 'AMAZON_DYNAMODB' || !source.roleArn) continue;
        const credentials = options.directory.credentialsFor(source.roleArn, 'APPSYNC_ASSUME_ROLE');
        const client = new DynamoDBClient({
          endpoint: options.endpointUrl,
          region: options.place.region,
          credentials,
        });
        bySource.set(name, client);
        clients.push(client);
      }
      apiId = definition.apiId;
      api = createGraphqlApi({
        apiId: definition.apiId,
        region: options.place.region,
        accountId: options.place.accountId,
        sdl: definition.sdl,
        environment: definition.environment,
        introspection: definition.introspection,
        iam: definition.iam,
        queryDepthLimit: definition.queryDepthLimit,
        resolverCountLimit: definition.resolverCountLimit,
        resolvers: [...definition.resolvers.values()],
        functions: [...definition.functions.values()],
        dataSources: Object.fromEntries(definition.dataSources),
        dynamodb: (name) => bySource.get(name)!,
        invoke: (name, payload, sourceName) =>
          invokeAsSource(options, definition.dataSources.get(sourceName)?.roleArn ?? null, name, payload),
        verifyToken: (jwt): Promise<Claims> =>
          options.cognito.verify(jwt, {
            poolId: definition.userPoolId,
            clientIds: appClients(definition.appClientPattern),
          }),
        verifySignature: async (request) => {
          const { caller, service } = await verifySignature(request, options.directory, options.now());
          if (service !== 'appsync') throw new Error('The signature is for another service.');
          return {
            roleArn: caller.roleArn,
            accountId: options.place.accountId,
            mayCall: (typeField) => {
              const resource = fieldArn(options.place, definition.apiId, typeField);
              return caller.may({ action: 'appsync:GraphQL', resource });
            },
          };
        },
        log: options.log,
        now: options.now,
        tokenSecret: options.tokenSecret,
        dropsSocket: options.dropsSocket,
      });
      await previous.api?.close();
      for (const client of previous.clients) client.destroy();
    },
    /** Breaks every WebSocket; their clients come back. */
    dropSockets: () => api?.dropSockets(),
    async close(): Promise<void> {
      await api?.close();
      for (const client of clients) client.destroy();
      await closeServer(server);
    },
  };
}
