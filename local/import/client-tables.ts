import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStackCommand,
  DescribeStacksCommand,
  type CloudFormationClient,
  type Parameter,
} from '@aws-sdk/client-cloudformation';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { madeByStack } from '../../domain/provisioning/made.ts';
import { stackNameOf, type StackTemplate, stackParameters } from '../../domain/provisioning/stack-input.ts';
import type { Connection } from './connect.ts';
import { Refusal } from './refusal.ts';

const TEMPLATE = new URL('../../cdk.out/StrideClient.template.json', import.meta.url);
/** The stack whose outputs are called as the client template's parameters. */
const PLATFORM_STACK = 'StridePanelApi';

/** Whether a table is there. */
export async function tableExists({ dynamodb }: Connection, table: string): Promise<boolean> {
  try {
    await dynamodb.send(new DescribeTableCommand({ TableName: table }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
    throw error;
  }
}

/**
 * Makes a client's own tables from the template that every client is made from; waits until they are there, and answers
 * what the registry keeps of them.
 */
export async function createClientTables({ cloudformation }: Connection, clientId: string) {
  const StackName = stackNameOf(clientId);
  const TemplateBody = readFileSync(TEMPLATE, 'utf8');
  const platform = await outputsOf(cloudformation, PLATFORM_STACK);
  const create = new CreateStackCommand({
    StackName,
    TemplateBody,
    Parameters: parametersOf(TemplateBody, platform, clientId),
    Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
  });
  await cloudformation.send(create).catch((error: unknown) => {
    // Another import, or one that was cut off, has begun it: wait with that one.
    if (!(error instanceof Error) || error.name !== 'AlreadyExistsException') throw error;
  });
  await untilComplete(cloudformation, StackName);
  const outputs = await outputsOf(cloudformation, StackName);
  return madeByStack(StackName, outputs, platform['ClientTemplateVersion']!);
}

async function outputsOf(client: CloudFormationClient, StackName: string): Promise<Record<string, string>> {
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
  const outputs = Stacks?.[0]?.Outputs ?? [];
  return Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]));
}

function parametersOf(template: string, outputs: Record<string, string>, clientId: string): Parameter[] {
  const values = stackParameters(JSON.parse(template) as StackTemplate, outputs, clientId);
  return Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));
}

async function untilComplete(cloudformation: CloudFormationClient, StackName: string): Promise<void> {
  for (;;) {
    const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName }));
    const status = Stacks?.[0]?.StackStatus ?? 'missing';
    if (/^(CREATE|UPDATE)_COMPLETE$/.test(status)) return;
    if (!status.endsWith('_IN_PROGRESS') || status.startsWith('ROLLBACK')) {
      throw new Refusal(`The tables of the client could not be made: the stack ${StackName} is ${status}.`);
    }
    await sleep(200);
  }
}
