import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OtherModel } from './bedrock/options.ts';
import { readAssembly } from './cloudformation/assembly.ts';
import { createClock, type Clock } from './clock/clock.ts';
import { seeded } from './demo/seeded.ts';
import { CHAOS } from './faults/chaos.ts';
import { createFaultPlan, type FaultPlan } from './faults/fault-plan.ts';
import { createPanelServer } from './hosting/panel-server.ts';
import { closeServer, listen } from './http/listen.ts';
import type { Credentials } from './identity/directory.ts';
import { functionName } from './lambda/functions.ts';
import { createLogFiles } from './lambda/log-files.ts';
import { seedAccounts } from './platform/accounts.ts';
import { createClientStacks } from './platform/client-stacks.ts';
import { createClosing, type Closing } from './platform/closing.ts';
import { takeDataFolder, type DataFolder } from './platform/data-folder.ts';
import type { DemoProgress } from './platform/demo-progress.ts';
import { chatUrls, describeStack } from './platform/describe-stack.ts';
import { FIRST_CLIENT, firstClient, seedFirstClient } from './platform/first-client.ts';
import { localParameters } from './platform/local-parameters.ts';
import { createPhases } from './platform/phases.ts';
import { recordStacks } from './platform/record-stacks.ts';
import { startServices } from './platform/services.ts';
import { startTicks } from './platform/ticks.ts';
import { startTtlSweeps } from './platform/ttl-sweeps.ts';
import { writeStackFile } from './platform/write-stack-file.ts';
import type { Stack } from './stack.ts';

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
  /** The model that answers in place of the rules (`LOCAL_LLM_URL`). */
  model?: OtherModel | null;
  /** Between two words of the rules' answer, ms: 0 unless said. */
  wordDelayMs?: number;
  /** Owners see nothing until they have set two-step sign-in up, as on AWS. */
  ownersNeedTotp?: boolean;
  /** Lets things go wrong from the moment the panel answers. */
  chaos?: boolean;
  /** Hears how long each phase took. */
  tell?(line: string): void;
}

export interface Platform {
  stack: Stack;
  /** The operator's client of the gateway. */
  dynamodb: DynamoDBDocumentClient;
  /** The credentials of a role, as what runs as that role has them; for tests of what it may do. */
  credentialsFor(roleArn: string): Credentials;
  /** Makes a client's own stack (its tables and what reads their streams) if it is not there. */
  deployClientStack(clientId: string): Promise<void>;
  /** The time by which everything here goes. */
  clock: Clock;
  /** What goes wrong here: nothing, unless told. */
  faults: FaultPlan;
  /** What the panel shows of the filling-in of the demo. */
  showDemo(progress: DemoProgress): void;
  /** Reads the template again: code, resolvers and schema change, data stays. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

const PLACE = { region: 'eu-central-1', accountId: '000000000000' };

/** Starts the whole platform on this machine from a synthesized template; resolves when the panel answers. */
export async function boot(options: BootOptions): Promise<Platform> {
  const data = takeDataFolder(options.dataFolder, options.memory);
  const closing = createClosing();
  closing.add(() => data.release());
  try {
    return await start(options, data, closing);
  } catch (error) {
    await closing.run();
    throw error;
  }
}

async function start(options: BootOptions, data: DataFolder, closing: Closing): Promise<Platform> {
  const clock = createClock();
  const { now } = clock;
  const faults = createFaultPlan(seeded('faults'));
  const phases = createPhases(options.tell ?? (() => {}));
  const logs = createLogFiles(data.file('logs'));
  closing.add(() => logs.close());
  const log = (line: object) =>
    logs.write('platform', `${JSON.stringify({ time: new Date(now()).toISOString(), ...line })}\n`);

  const panelHost = `localhost:${options.port}`;
  const own = {
    // A port that is still to be found stands in no link.
    panelUrl: options.port === 0 ? '' : `http://${panelHost}`,
    ownersNeedTotp: options.ownersNeedTotp ?? false,
  };
  let demo: DemoProgress = { done: 0, total: 0, finished: true };
  let assembly = readAssembly(options.template);
  const starting = {
    model: options.model ?? null,
    wordDelayMs: options.wordDelayMs ?? 0,
    place: PLACE,
    assetFolder: (key: string) =>
      assembly.map((stack) => stack.assetFolder(key)).find((folder) => folder !== null) ?? null,
    data,
    addressesChanged: () => tellChatUrls(),
    demo: () => demo,
    panelHost,
    closing,
    logs,
    log,
    clock,
    faults,
  };
  // Clients' chatbots come and go while the platform runs, and stack.json says where each is.
  let tellChatUrls = () => {};
  const services = await phases.measure('services', () => startServices(starting));
  const { cloud, stacks, graphql } = services;
  const clientStacks = createClientStacks(stacks);

  const deploy = async () => {
    assembly = readAssembly(options.template);
    for (const stack of assembly) {
      if (stack.template.Parameters?.['ClientId']) clientStacks.setTemplate(stack.template);
      else await stacks.deploy({ ...stack, parameters: localParameters(stack.template, own) });
    }
    await clientStacks.deployKept();
    for (const api of cloud.graphql.all()) await graphql.serve(api);
  };
  const { region } = PLACE;
  const credentials = cloud.directory.operator;
  const dynamodb = operatorClient({ endpointUrl: services.endpointUrl, region, credentials });
  closing.add(() => dynamodb.destroy());
  const clientIds = [...new Set([FIRST_CLIENT, ...(options.clientIds ?? [])])];
  await phases.measure('stacks', async () => {
    await deploy();
    const first = firstClient(now(), region, clientIds.length > 1);
    await seedFirstClient(dynamodb, 'clients_registry', first, clientStacks.deploy);
  });
  const stack = describeStack(services, clientStacks.platformTables());

  const panelFunctions = () =>
    [...cloud.hosting.httpApis.values()].flatMap((api) => [...api.integrations.values()]);
  const warm = (names: string[]) => Promise.all(names.map((name) => cloud.functions.warm(name)));
  await phases.measure('accounts, panel', () =>
    Promise.all([
      seedAccounts(stack, dynamodb, { file: data.file('accounts.json'), clientIds }).then(
        (users) => void (stack.users = users),
      ),
      recordStacks(stacks, dynamodb, 'clients_registry'),
      warm(panelFunctions()),
    ]),
  );
  cloud.mappings.start();
  const ticks = startTicks(services.followers, log);
  closing.add(() => ticks.stop());
  await cloud.buckets.start();
  const sweeps = startTtlSweeps(
    services.engine,
    clock,
    cloud.tables.names,
    () => cloud.tables.names().forEach(services.signals.signal),
    log,
  );
  closing.add(() => sweeps.stop());

  const { hosting, buckets, directory, functions } = cloud;
  const panel = createPanelServer({
    hosting,
    buckets,
    directory,
    functions,
    place: PLACE,
    now,
    log,
  });
  stack.panelUrl = `http://localhost:${await listen(panel, options.port)}`;
  closing.add(() => closeServer(panel));
  // The rest warms up behind the panel, which is what a person waits for.
  // What runs by the clock at night need not wait in memory for it.
  const nightly = new Set(
    cloud.schedules.all().map(({ definition }) => functionName(definition.target.functionArn)),
  );
  void warm(functions.names().filter((name) => !nightly.has(name)));
  void services.bedrock.warm();
  // Removed before anything ends, so that no command finds a platform that is going away.
  closing.add(writeStackFile(data.path, stack));
  tellChatUrls = () => {
    stack.chat = chatUrls(cloud);
    writeStackFile(data.path, stack);
  };
  closing.add(() => void (tellChatUrls = () => {}));
  if (options.chaos) faults.set(CHAOS);
  options.tell?.(`all: ${Math.round(phases.total())} ms`);

  return {
    stack,
    dynamodb,
    credentialsFor: (roleArn) => cloud.directory.credentialsFor(roleArn, 'test'),
    deployClientStack: clientStacks.deploy,
    clock,
    faults,
    showDemo: (progress) => void (demo = progress),
    async reload() {
      await deploy();
      await warm(panelFunctions());
    },
    close: closing.run,
  };
}

function operatorClient({
  endpointUrl: endpoint,
  region,
  credentials,
}: Pick<Stack, 'endpointUrl' | 'region' | 'credentials'>): DynamoDBDocumentClient {
  const marshallOptions = { removeUndefinedValues: true };
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region, credentials: { ...credentials } }),
    {
      marshallOptions,
    },
  );
}
