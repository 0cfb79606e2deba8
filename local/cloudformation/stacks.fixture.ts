import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
  type CreateStackCommandInput,
  type UpdateStackCommandInput,
} from '@aws-sdk/client-cloudformation';
import { createClock } from '../clock/clock.ts';
import { createFaultPlan } from '../faults/fault-plan.ts';
import { createClosing } from '../platform/closing.ts';
import { takeDataFolder } from '../platform/data-folder.ts';
import { createLogFiles } from '../lambda/log-files.ts';
import { startServices } from '../platform/services.ts';

/** A machine's cloud without any stack, and an unmodified client of its CloudFormation. */
export async function startCloud(folder = mkdtempSync(join(tmpdir(), 'stacks-'))) {
  const closing = createClosing();
  const logged: object[] = [];
  const data = takeDataFolder(folder, false);
  closing.add(() => data.release());
  const services = await startServices({
    place: { region: 'eu-central-1', accountId: '000000000000' },
    data,
    assetFolder: () => null,
    addressesChanged: () => {},
    model: null,
    wordDelayMs: 0,
    demo: () => ({ done: 0, total: 0, finished: true }),
    panelHost: 'localhost:0',
    closing,
    logs: createLogFiles(null),
    log: (line) => void logged.push(line),
    clock: createClock(),
    faults: createFaultPlan(() => 1),
  });
  const { cloud, endpointUrl, stacks } = services;
  const settings = {
    endpoint: endpointUrl,
    region: cloud.place.region,
    credentials: cloud.directory.operator,
    maxAttempts: 1,
  };
  const client = new CloudFormationClient(settings);
  closing.add(() => client.destroy());
  const stackOf = async (StackName: string) =>
    (await client.send(new DescribeStacksCommand({ StackName }))).Stacks![0]!;
  return {
    ...services,
    folder,
    settings,
    client,
    logged,
    /** For the SDK's waiters. */
    waiting: { client, maxWaitTime: 60, minDelay: 0.02, maxDelay: 0.05 },
    create: (StackName: string, template: object, rest: Partial<CreateStackCommandInput> = {}) =>
      client.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify(template), ...rest })),
    update: (StackName: string, template: object, rest: Partial<UpdateStackCommandInput> = {}) =>
      client.send(new UpdateStackCommand({ StackName, TemplateBody: JSON.stringify(template), ...rest })),
    stackOf,
    /** Ends when nothing is being done with the stack; its status then. */
    async settled(name: string): Promise<string> {
      const stack = stacks.find(name);
      if (stack) await stacks.settled(stack);
      return (await stackOf(stack?.stackId ?? name)).StackStatus!;
    },
    /** `LogicalId STATUS`, oldest first. */
    async eventsOf(StackName: string): Promise<string[]> {
      const { StackEvents } = await client.send(new DescribeStackEventsCommand({ StackName }));
      return StackEvents!.reverse().map((event) => `${event.LogicalResourceId} ${event.ResourceStatus}`);
    },
    close: closing.run,
    async remove(): Promise<void> {
      await closing.run();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type StartedCloud = Awaited<ReturnType<typeof startCloud>>;

/** The message of what is refused, with the name of the error before it. */
export const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: Error) => `${error.name}: ${error.message}`,
  );

/** Resources of templates, as small as they can be. */
export const made = {
  table: (TableName: unknown, rest: object = {}) => ({
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName,
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
    ...rest,
  }),
  role: (rest: object = {}) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
        ],
      },
      ...rest,
    },
  }),
  /** Needs a resource `Role`. */
  function: (properties: object = {}, rest: object = {}) => ({
    Type: 'AWS::Lambda::Function',
    Properties: {
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Code: { ZipFile: 'export const handler = () => 1;' },
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      ...properties,
    },
    ...rest,
  }),
  /** Fails, as there is no such function. */
  broken: (rest: object = {}) => ({
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: 'nobody',
      EventSourceArn: 'arn:aws:dynamodb:eu-central-1:000000000000:table/x/stream/y',
    },
    ...rest,
  }),
};
