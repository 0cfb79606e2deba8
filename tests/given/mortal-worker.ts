import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CLIENT_ROWS } from '../../domain/provisioning/client-tables.ts';
import type { Services } from '../../functions/provisioning/services.ts';
import type { Stack } from '../../local/stack.ts';
import { access } from './client.ts';

const TEMPLATE = new URL('../../cdk.out/StrideClient.template.json', import.meta.url);

/** What a worker dies of in the middle of what it does; nothing in it may take this for an answer. */
export class Killed extends Error {}

/** When a worker dies: after something it has done. */
export interface Death {
  /** Told of everything that is done, in order; true kills. */
  strikes(effect: string): boolean;
}

export const IMMORTAL: Death = { strikes: () => false };

/** Dies once after everything that is done, whenever that is done first; `deaths` says after what. */
export function dyingAfterEverything(): Death & { deaths: string[] } {
  const deaths: string[] = [];
  return {
    deaths,
    strikes(effect) {
      if (deaths.includes(effect)) return false;
      deaths.push(effect);
      return true;
    },
  };
}

/**
 * Dies once, after the first thing done after which nobody has died before. What is done again counts again, told by its
 * number. Not the n-th thing of all: how often progress is written is a matter of time, so no two runs count alike.
 */
export function dyingAfterSomethingNew(known: readonly string[]): Death & { died: () => string | null } {
  const times = new Map<string, number>();
  let last: string | null = null;
  return {
    died: () => last,
    strikes(effect) {
      times.set(effect, (times.get(effect) ?? 0) + 1);
      const numbered = `${effect} (${times.get(effect)})`;
      if (last !== null || known.includes(numbered)) return false;
      last = numbered;
      return true;
    },
  };
}

/** A registry beside the platform's own, so that the platform's own function does not work on what a test orders. */
export async function aRegistry(stack: Stack, TableName: string): Promise<void> {
  await new DynamoDBClient(access(stack)).send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'client_id', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['client_id', 'SK', 'status', 'created_at'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'status-created_at-index',
          KeySchema: [
            { AttributeName: 'status', KeyType: 'HASH' },
            { AttributeName: 'created_at', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
}

/** What the provisioning function works with, in this process, on the running platform; it dies as `death` says. */
export async function mortalServices(stack: Stack, registry: string, death: () => Death): Promise<Services> {
  const raw = new DynamoDBClient(access(stack));
  const cloudformation = new CloudFormationClient(access(stack));
  const described = await cloudformation.send(new DescribeStacksCommand({ StackName: 'StridePanelApi' }));
  const outputs = new Map(described.Stacks![0]!.Outputs!.map((one) => [one.OutputKey, one.OutputValue!]));
  const services: Services = {
    dynamodb: DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } }),
    cloudformation,
    s3: new S3Client(access(stack)),
    secrets: new SecretsManagerClient(access(stack)),
    cognito: new CognitoIdentityProviderClient(access(stack)),
    tables: {
      ...(Object.fromEntries(Object.keys(CLIENT_ROWS).map((name) => [name, name])) as Services['tables']),
      platform_people: 'platform_people',
      clients_registry: registry,
    },
    userPoolId: stack.userPoolId,
    template: JSON.stringify(JSON.parse(readFileSync(TEMPLATE, 'utf8'))),
    templateVersion: outputs.get('ClientTemplateVersion')!,
    serviceRoleArn: outputs.get('ClientServiceRoleArn')!,
    platformStack: 'StridePanelApi',
    publish: async () => {},
    fetch,
    now: Date.now,
    newId: randomUUID,
    pause: () => sleep(10),
  };
  const { dynamodb, s3, secrets, cognito } = services;
  for (const client of [dynamodb, cloudformation, s3, secrets, cognito]) {
    // Outside of the SDK's repetitions: the worker is gone, whatever the SDK would do.
    (client as DynamoDBDocumentClient).middlewareStack.add(
      (next, { commandName = '' }) =>
        async (request) => {
          const answer = await next(request);
          const effect = effectOf(commandName, request.input as Record<string, unknown>);
          if (effect !== null && death().strikes(effect)) throw new Killed(effect);
          return answer;
        },
      { step: 'initialize', priority: 'high' },
    );
  }
  return services;
}

const READS = /^(Get|Query|Scan|List|Describe|AdminGet|AdminList|BatchGet)/;

/** What a call has done, in words that are the same for the same thing; null for one that only reads. */
function effectOf(command: string, input: Record<string, unknown>): string | null {
  if (READS.test(command)) return null;
  const items = input['TransactItems'] as { Update?: { ExpressionAttributeValues: object } }[] | undefined;
  if (items) {
    const values = (items[0]!.Update?.ExpressionAttributeValues ?? {}) as Record<string, unknown>;
    const written = Object.keys(values).filter((name) => !/^:(is_|updated_at|version|step_at)/.test(name));
    const named = [values[':step'], values[':state']].filter((value) => typeof value === 'string');
    return ['write', ...written, ...named, items.length].join(' ');
  }
  const onto = input['RequestItems'] ? Object.keys(input['RequestItems']) : null;
  const { TableName, Bucket, SecretId, Username } = input;
  return [command, ...(onto ?? [TableName ?? Bucket ?? SecretId ?? Username ?? ''])].join(' ').trim();
}
