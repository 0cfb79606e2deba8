import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { createBedrock } from '../bedrock/bedrock.ts';
import type { OtherModel } from '../bedrock/options.ts';
import type { Clock } from '../clock/clock.ts';
import { createCloudFormationApi } from '../cloudformation/api.ts';
import { createCloudwatchApi } from '../cloudwatch/api.ts';
import { createQueueMetrics } from '../cloudwatch/queue-metrics.ts';
import type { Cloud } from '../cloudformation/cloud.ts';
import { createStackFiles } from '../cloudformation/stack-files.ts';
import { createStacks } from '../cloudformation/stacks.ts';
import { createCognito } from '../cognito/cognito.ts';
import { sampleWebsites } from '../demo/website/website.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { createBrowse } from '../dynamodb/browse.ts';
import { startDynamodb } from '../dynamodb/engine.ts';
import { createStreamSignals } from '../dynamodb/stream-signals.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import { createTables } from '../dynamodb/tables.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import { modelFaults } from '../faults/model-faults.ts';
import { requireAccess } from '../gateway/access-denied.ts';
import { createDynamodbService } from '../gateway/dynamodb.ts';
import { createGateway, gatewayServer } from '../gateway/gateway.ts';
import { createGraphqlDefinitions } from '../graphql/definitions.ts';
import { hostGraphql } from '../graphql/host.ts';
import { createHostingDefinitions } from '../hosting/definitions.ts';
import { closeServer, listen } from '../http/listen.ts';
import { createDirectory } from '../identity/directory.ts';
import { createAsyncInvocations } from '../lambda/async-invocations.ts';
import { createCheckpoints } from '../lambda/event-source/checkpoints.ts';
import { createMappings } from '../lambda/event-source/mappings.ts';
import { createFunctionUrls } from '../lambda/function-urls.ts';
import { deadLetterSender } from '../lambda/dead-letters.ts';
import { createFunctions } from '../lambda/functions.ts';
import type { LogFiles } from '../lambda/log-files.ts';
import { createMailbox } from '../mail/mailbox.ts';
import { createIdentities } from '../ses/identities.ts';
import { newMessageId } from '../ses/message-id.ts';
import { createSes } from '../ses/ses.ts';
import { createQueues } from '../sqs/queues.ts';
import { createSqs } from '../sqs/sqs.ts';
import { createSchedulerApi } from '../schedules/api.ts';
import { createDelivery } from '../schedules/deliver.ts';
import { createSchedules } from '../schedules/schedules.ts';
import { createBuckets } from '../s3/buckets.ts';
import { createS3Service } from '../s3/s3-service.ts';
import { createSecretsManager } from '../secrets-manager/secrets-manager.ts';
import { createSecrets } from '../secrets-manager/secrets.ts';
import { createSts } from '../sts/sts.ts';
import type { Closing } from './closing.ts';
import type { DataFolder } from './data-folder.ts';
import type { DemoProgress } from './demo-progress.ts';
import { functionLogAccess } from './function-log-access.ts';
import { gatewayServices } from './gateway-services.ts';
import { createMonitoring } from './monitoring.ts';
import { poolTriggers } from './pool-triggers.ts';
import { localPages } from './local-pages.ts';
import { keptSecret } from './kept-secret.ts';
import { chatUrls } from './describe-stack.ts';
import { choosePorts } from './ports.ts';

/** Whom Cognito's own mails are from. */
const COGNITO_SENDER = 'no-reply@verificationemail.com';
const CACHE_FOLDER = resolve(import.meta.dirname, '../../build/dynamodb');

export interface ServicesOptions {
  place: Place;
  data: DataFolder;
  /** The folder of an asset, by its key in the assets' bucket. */
  assetFolder(objectKey: string): string | null;
  /** Told when a function's own address has come or gone. */
  addressesChanged(): void;
  /** How far the filling-in of the demo is. */
  demo(): DemoProgress;
  /** host:port under which the panel will answer. */
  panelHost: string;
  /** The model that answers in place of the rules, if there is one. */
  model: OtherModel | null;
  /** Between two words of the rules' answer, ms. */
  wordDelayMs: number;
  closing: Closing;
  logs: LogFiles;
  log(line: object): void;
  clock: Clock;
  faults: FaultPlan;
}

export type Services = Awaited<ReturnType<typeof startServices>>;

/** Every service of this machine's cloud, empty and answering on its port; the templates' resources come next. */
export async function startServices(options: ServicesOptions) {
  const { place, data, closing, log, clock, faults } = options;
  const { now } = clock;
  const ports = await choosePorts(data.file('ports.json'));
  const endpointUrl = `http://127.0.0.1:${ports.gateway}`;
  const bedrockUrl = `http://127.0.0.1:${ports.bedrock}`;
  const mailbox = createMailbox({
    file: data.file('mails.jsonl'),
    now,
    newId: () => newMessageId(now(), randomUUID()),
  });
  const identities = createIdentities(data.file('email-identities.jsonl'));
  const [engine, cognito] = await Promise.all([
    startDynamodb({ file: data.file('dynamodb.db'), cacheFolder: CACHE_FOLDER, log }),
    createCognito({
      file: data.file('cognito.json'),
      publicUrl: endpointUrl,
      region: place.region,
      sendMail: ({ to, ...mail }) => void mailbox.keep({ ...mail, to: [to], from: COGNITO_SENDER }),
      now,
      randomBytes,
      invoke: (functionArn, poolId, event) => askFunction(functionArn, poolId, event),
    }),
  ]);
  closing.add(() => engine.close());
  closing.add(() => cognito.close());

  const directory = createDirectory({
    accountId: place.accountId,
    now,
    refused: (request) => log({ level: 'WARN', message: 'not authorized', ...request }),
  });
  const signals = createStreamSignals();
  const tables = createTables(engine.endpoint, place);
  closing.add(() => tables.close());
  const monitoring = createMonitoring({ place, directory, mailbox, now, log });
  const functions = createFunctions({
    region: place.region,
    endpointUrl,
    bedrockUrl,
    credentialsFor: (roleArn, name) => directory.credentialsFor(roleArn, name),
    clock,
    write(name, text) {
      if (!mayLog(name)) return;
      options.logs.write(name, text);
      monitoring.readPrinted(name, text);
    },
    invoked: monitoring.lambda.invoked,
  });
  const askFunction = poolTriggers({ directory, functions, place });
  const mayLog = functionLogAccess({ directory, functions, place });
  const queues = createQueues({ folder: data.file('queues'), now, newId: randomUUID });
  closing.add(() => queues.close());
  const functionUrls = createFunctionUrls({
    functions,
    accountId: place.accountId,
    changed: options.addressesChanged,
    now,
    log,
  });
  const { find } = functions;
  const { roleMay, actAs } = directory;
  const sendDeadLetter = deadLetterSender({ queues, find, roleMay, log });
  const asyncInvocations = createAsyncInvocations({
    invoke: functions.invoke,
    sendDeadLetter,
    newId: randomUUID,
    log,
    now,
  });
  const { metrics } = monitoring;
  const deliver = createDelivery({ find, actAs, asyncInvocations, metrics, queues, log });
  const schedules = createSchedules({ deliver, now });
  const mappings = createMappings({
    endpoint: engine.endpoint,
    place,
    signals,
    checkpoints: createCheckpoints(data.file('checkpoints')),
    sendDeadLetter,
    partitionKeyOf: tables.partitionKeyOf,
    invoke(name, payload) {
      monitoring.lambda.delivering(name, payload);
      return functions.invoke(name, payload);
    },
    require: (name, request) => requireAccess(directory.actAs(find(name)!.roleArn, name), request),
    faults,
    clock,
    log,
  });
  // Together: a delivery under way ends with its function.
  closing.add(() => Promise.all([mappings.close(), functions.close()]).then(() => {}));

  const buckets = createBuckets({
    folder: data.file('s3'),
    place,
    async invoke(functionArn, event) {
      const result = await functions.invoke(functionArn, event);
      return 'errorType' in result ? `${result.errorType}: ${result.errorMessage}` : null;
    },
    now,
    log,
  });
  closing.add(() => buckets.close());

  const cloud: Cloud = {
    place,
    directory,
    tables,
    functions,
    functionUrls,
    asyncInvocations,
    mappings,
    queues,
    schedules,
    alarms: monitoring.alarms,
    topics: monitoring.topics,
    identities,
    cognito,
    graphql: createGraphqlDefinitions(),
    hosting: createHostingDefinitions(),
    buckets,
    secrets: createSecrets({ file: data.file('secrets-manager.json'), place, now }),
    graphqlUrl: `http://127.0.0.1:${ports.graphql}/graphql`,
    realtimeUrl: `ws://127.0.0.1:${ports.graphql}/graphql/realtime`,
    assetFolder: options.assetFolder,
    functionUrlsBase: `http://localhost:${ports.functionUrls}`,
    panelHost: options.panelHost,
    endpointUrl,
  };
  const files = createStackFiles(data.file('stacks'));
  const stacks = createStacks({ cloud, files, now, newId: randomUUID, log });

  const { partitionKeyOf, forget: tableDeleted } = tables;
  const dynamodb = createDynamodbService({
    endpoint: engine.endpoint,
    place,
    signals,
    partitionKeyOf,
    tableDeleted,
    faults: { plan: faults, kill: functions.kill },
  });
  closing.add(() => dynamodb.close());
  const browse = createBrowse(engine.endpoint);
  closing.add(() => browse.close());
  const pages = localPages({ cloud, stacks, browse, mailbox, metrics, logs: options.logs, faults, clock });
  const gateway = gatewayServer();
  const { close: closeGateway } = createGateway(gateway, {
    ...gatewayServices({
      directory,
      place,
      dynamodb,
      sts: createSts(directory),
      functions,
      ses: createSes({ place, identities, mailbox }),
      sqs: createSqs(queues, place),
      asyncInvocations,
      cognito,
      cloudformation: createCloudFormationApi(stacks, place),
      cloudwatch: createCloudwatchApi({ metrics: monitoring.metrics, alarms: monitoring.alarms, now }),
      scheduler: createSchedulerApi(schedules, place),
      secretsManager: createSecretsManager(cloud.secrets, { now }),
      s3: createS3Service(buckets, { region: place.region, now }),
      mailbox,
      pages,
      clock,
      faults,
      websites: sampleWebsites({
        client: (client_id) =>
          browse.item('clients_registry', { client_id, SK: 'PROFILE' }) as Promise<RegistryRow | undefined>,
        chatUrls: () => chatUrls(cloud),
      }),
      demo: options.demo,
      now,
    }),
    directory,
    now,
    log,
  });
  await listen(gateway, ports.gateway);
  closing.add(closeGateway);
  closing.add(() => stacks.close());

  const graphqlServer = createServer({ keepAliveTimeout: 60_000 });
  const tokenSecret = keptSecret(data.file('page-tokens.key'));
  const graphql = hostGraphql(graphqlServer, {
    place,
    endpointUrl,
    directory,
    functions,
    cognito,
    tokenSecret,
    answered: monitoring.appsync,
    dropsSocket: () => faults.strikes('socket-drop', {}) !== null,
    now,
    log,
  });
  await listen(graphqlServer, ports.graphql);
  closing.add(() => graphql.close());
  // Whose token the new time has ended must show it anew, as everybody does who comes back.
  clock.onMove(() => graphql.dropSockets());

  const functionUrlServer = functionUrls.server();
  await listen(functionUrlServer, ports.functionUrls);
  closing.add(() => closeServer(functionUrlServer));

  const bedrock = createBedrock({
    directory,
    place,
    forwardTo: options.model,
    wordDelayMs: options.wordDelayMs,
    faults: modelFaults(faults),
    now,
    log,
  });
  await bedrock.listen(ports.bedrock);
  closing.add(() => bedrock.close());

  const queueMetrics = createQueueMetrics({ metrics, queues, now });
  const followers = [queueMetrics, monitoring, schedules, asyncInvocations];

  return {
    cloud,
    followers,
    engine,
    signals,
    stacks,
    graphql,
    bedrock,
    endpointUrl,
    bedrockUrl,
  };
}
