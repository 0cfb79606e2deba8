import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCloudFormationApi } from './cloudformation/api.ts';
import { readAssembly } from './cloudformation/assembly.ts';
import type { Cloud } from './cloudformation/cloud.ts';
import { createSecrets } from './cloudformation/secrets.ts';
import { createStackFiles } from './cloudformation/stack-files.ts';
import { createStacks } from './cloudformation/stacks.ts';
import { createCognito } from './cognito/cognito.ts';
import { startDynamodb } from './dynamodb/engine.ts';
import { createStreamSignals } from './dynamodb/stream-signals.ts';
import { createTables } from './dynamodb/tables.ts';
import { createDynamodbService } from './gateway/dynamodb.ts';
import { createGateway, gatewayServer } from './gateway/gateway.ts';
import { createGraphqlDefinitions } from './graphql/definitions.ts';
import { hostGraphql } from './graphql/host.ts';
import { createHostingDefinitions } from './hosting/definitions.ts';
import { createPanelServer } from './hosting/panel-server.ts';
import { closeServer, listen } from './http/listen.ts';
import { createDirectory } from './identity/directory.ts';
import { createCheckpoints } from './lambda/event-source/checkpoints.ts';
import { createMappings } from './lambda/event-source/mappings.ts';
import { createQueues } from './lambda/event-source/queues.ts';
import { createFunctions } from './lambda/functions.ts';
import { createLogFiles } from './lambda/log-files.ts';
import { createMailbox } from './mail/mailbox.ts';
import { chooseAccounts, createAccounts } from './platform/accounts.ts';
import { createClientStacks } from './platform/client-stacks.ts';
import { takeDataFolder } from './platform/data-folder.ts';
import { FIRST_CLIENT, registerFirstClient } from './platform/first-client.ts';
import type { DemoProgress } from './platform/demo-progress.ts';
import { createPhases } from './platform/phases.ts';
import { choosePorts } from './platform/ports.ts';
import { startTtlSweeps } from './platform/ttl-sweeps.ts';
import { writeStackFile } from './platform/write-stack-file.ts';
import type { Stack } from './stack.ts';
import { createSts } from './sts/sts.ts';

export interface BootOptions {
  dataFolder: string;
  /** Keep nothing on disk but stack.json. */
  memory: boolean;
  /** The panel's; 0 = any free one. */
  port: number;
  /** A `cdk synth` output. */
  template: string;
  /** Clients that get an account beside the first one. */
  clientIds?: string[];
  /** Hears how long each phase took. */
  tell?(line: string): void;
}

export interface Platform {
  stack: Stack;
  /** The operator's client of the gateway. */
  dynamodb: DynamoDBDocumentClient;
  /** Makes a client's own stack (its tables and what reads their streams) if it is not there. */
  deployClientStack(clientId: string): Promise<void>;
  /** What the panel shows of the filling-in of the demo. */
  showDemo(progress: DemoProgress): void;
  /** Reads the template again: code, resolvers and schema change, data stays. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

const PLACE = { region: 'eu-central-1', accountId: '000000000000' };
const CACHE_FOLDER = resolve(import.meta.dirname, '../build/dynamodb');

/** Starts the whole platform on this machine from a synthesized template; resolves when the panel answers. */
export async function boot(options: BootOptions): Promise<Platform> {
  const data = takeDataFolder(options.dataFolder, options.memory);
  const closing: (() => Promise<void> | void)[] = [() => data.release()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await Promise.resolve(step()).catch(() => {});
  };
  try {
    return await start(options, data, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  options: BootOptions,
  data: ReturnType<typeof takeDataFolder>,
  closing: (() => Promise<void> | void)[],
  close: () => Promise<void>,
): Promise<Platform> {
  const now = Date.now;
  const phases = createPhases(options.tell ?? (() => {}));
  const logs = createLogFiles(data.file('logs'));
  closing.push(() => logs.close());
  const log = (line: object) =>
    logs.write('platform', `${JSON.stringify({ time: new Date(now()).toISOString(), ...line })}\n`);

  const ports = await choosePorts(data.file('ports.json'));
  const endpointUrl = `http://127.0.0.1:${ports.gateway}`;
  const graphqlUrl = `http://127.0.0.1:${ports.graphql}/graphql`;
  const realtimeUrl = `ws://127.0.0.1:${ports.graphql}/graphql/realtime`;

  const mailbox = createMailbox(data.file('mails.jsonl'), now);
  const [engine, cognito] = await phases.measure('databases', () =>
    Promise.all([
      startDynamodb({ file: data.file('dynamodb.db'), cacheFolder: CACHE_FOLDER, log }),
      createCognito({
        file: data.file('cognito.json'),
        publicUrl: endpointUrl,
        region: PLACE.region,
        sendMail: (mail) => mailbox.keep(mail),
        now,
        randomBytes,
      }),
    ]),
  );
  closing.push(
    () => engine.close(),
    () => cognito.close(),
  );

  const directory = createDirectory({ accountId: PLACE.accountId, now });
  const signals = createStreamSignals();
  const tables = createTables(engine.endpoint, PLACE);
  const queues = createQueues(data.file('queues'));
  const secrets = createSecrets(data.file('secrets.json'));
  const functions = createFunctions({
    region: PLACE.region,
    endpointUrl,
    credentialsFor: (roleArn, name) => directory.credentialsFor(roleArn, name),
    write: logs.write,
  });
  const mappings = createMappings({
    endpoint: engine.endpoint,
    place: PLACE,
    signals,
    checkpoints: createCheckpoints(data.file('checkpoints')),
    queues,
    invoke: functions.invoke,
    now,
    log,
  });
  closing.push(
    () => tables.close(),
    () => Promise.all([mappings.close(), functions.close()]).then(() => {}),
  );

  const cloud: Cloud = {
    place: PLACE,
    directory,
    tables,
    functions,
    mappings,
    cognito,
    graphql: createGraphqlDefinitions(),
    hosting: createHostingDefinitions(),
    secrets,
    graphqlUrl,
    realtimeUrl,
    panelHost: `localhost:${options.port}`,
    cognitoUrl: endpointUrl,
  };
  const stacks = createStacks(cloud);
  const stackFiles = createStackFiles(data.file('stacks'));
  const clientStacks = createClientStacks(stacks, stackFiles);

  const dynamodbService = createDynamodbService({
    endpoint: engine.endpoint,
    place: PLACE,
    signals,
    partitionKeyOf: tables.partitionKeyOf,
  });
  let demo: DemoProgress = { done: 0, total: 0, finished: true };
  const gateway = gatewayServer();
  const { close: closeGateway } = createGateway(gateway, {
    directory,
    place: PLACE,
    dynamodb: dynamodbService,
    sts: createSts(directory),
    functions,
    cognito,
    cloudformation: createCloudFormationApi(stacks, stackFiles, PLACE),
    mailbox,
    demo: () => demo,
    now,
    log,
  });
  await listen(gateway, ports.gateway);
  closing.push(async () => {
    await closeGateway();
    dynamodbService.close();
  });

  const graphqlServer = createServer({ keepAliveTimeout: 60_000 });
  const graphql = hostGraphql(graphqlServer, {
    place: PLACE,
    endpointUrl,
    directory,
    functions,
    cognito,
    tokenSecret: secrets.of('page-tokens'),
    now,
    log,
  });
  await listen(graphqlServer, ports.graphql);
  closing.push(() => graphql.close());

  const deployAll = async () => {
    for (const stack of readAssembly(options.template)) {
      if (stack.template.Parameters?.['ClientId']) clientStacks.setTemplate(stack.template);
      else await stacks.deploy(stack);
    }
    await clientStacks.deployKept();
    await clientStacks.deploy(FIRST_CLIENT);
    for (const api of cloud.graphql.all()) await graphql.serve(api);
  };
  await phases.measure('stacks', deployAll);

  const outputs = Object.assign({}, ...stacks.all().map((stack) => stack.outputs)) as Record<string, string>;
  const { operator } = directory;
  const stack: Stack = {
    panelUrl: '',
    graphqlUrl,
    realtimeUrl,
    endpointUrl,
    cognitoEndpoint: endpointUrl,
    issuer: `${endpointUrl}/${outputs['UserPoolId']}`,
    region: PLACE.region,
    userPoolId: outputs['UserPoolId']!,
    userPoolClientId: outputs['UserPoolClientId']!,
    users: chooseAccounts(data.file('accounts.json'), [
      ...new Set([FIRST_CLIENT, ...(options.clientIds ?? [])]),
    ]),
    chat: {},
    mailsUrl: `${endpointUrl}/mails`,
    credentials: { accessKeyId: operator.accessKeyId, secretAccessKey: operator.secretAccessKey },
    tables: Object.fromEntries(clientStacks.platformTables().map((name) => [name, name])),
  };
  const raw = new DynamoDBClient({ endpoint: endpointUrl, region: PLACE.region, credentials: operator });
  const dynamodb = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  closing.push(() => raw.destroy());

  const panelFunctions = [...cloud.hosting.httpApis.values()].flatMap((api) => [
    ...api.integrations.values(),
  ]);
  const panel = createPanelServer({
    hosting: cloud.hosting,
    functions,
    accountId: PLACE.accountId,
    now,
    log,
  });
  await phases.measure('accounts, functions', () =>
    Promise.all([
      createAccounts(stack, stack.users),
      registerFirstClient(
        dynamodb,
        stack.tables['clients_registry'] ?? 'clients_registry',
        new Date(now()).toISOString(),
      ),
      ...panelFunctions.map((name) => functions.warm(name)),
    ]).then(() => {}),
  );
  mappings.start();
  const sweeps = startTtlSweeps(engine, () => tables.names().forEach(signals.signal), log);
  closing.push(() => sweeps.stop());
  const port = await listen(panel, options.port);
  closing.push(() => closeServer(panel));
  stack.panelUrl = `http://localhost:${port}`;
  // The rest warms up behind the panel, which is what a person waits for.
  for (const name of functions.names()) void functions.warm(name);
  // Removed before anything ends, so that no command finds a platform that is going away.
  closing.push(writeStackFile(data.path, stack));
  options.tell?.(`all: ${Math.round(phases.total())} ms`);

  return {
    stack,
    dynamodb,
    deployClientStack: clientStacks.deploy,
    showDemo: (progress) => void (demo = progress),
    async reload() {
      await deployAll();
      await Promise.all(panelFunctions.map((name) => functions.warm(name)));
    },
    close,
  };
}
