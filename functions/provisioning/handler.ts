import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { CLIENT_ROWS } from '../../domain/provisioning/client-tables.ts';
import { FLEET_KEY } from '../../domain/provisioning/fleet.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { log } from '../lib/log.ts';
import { failures } from '../lib/stream.ts';
import { goOnFleet } from './go-on-fleet.ts';
import { goOn } from './go-on.ts';
import { publish } from './publish.ts';
import type { Services } from './services.ts';

/**
 * How long one function keeps at it, ms. Then it writes how far it is, which wakes the next one behind whoever else
 * waits: so no client's stack holds up another's for longer.
 */
const TURN_MS = 20_000;

const services: Services = {
  dynamodb: documentClient(),
  cloudformation: new CloudFormationClient({ maxAttempts: 5 }),
  s3: new S3Client({ maxAttempts: 5 }),
  secrets: new SecretsManagerClient({ maxAttempts: 5 }),
  cognito: new CognitoIdentityProviderClient({ maxAttempts: 5 }),
  // The variables are called as the tables are.
  tables: Object.fromEntries(
    [...Object.keys(CLIENT_ROWS), 'platform_people'].map((table) => [
      table,
      environment(table.toUpperCase()),
    ]),
  ) as Services['tables'],
  userPoolId: environment('USER_POOL_ID'),
  template: readFileSync(new URL('./client-template.json', import.meta.url), 'utf8'),
  templateVersion: environment('TEMPLATE_VERSION'),
  serviceRoleArn: environment('SERVICE_ROLE_ARN'),
  platformStack: environment('PLATFORM_STACK'),
  publish,
  fetch: (url) => fetch(url, { signal: AbortSignal.timeout(5_000) }),
  now: Date.now,
  newId: randomUUID,
  pause: (milliseconds) => pause(milliseconds),
};

/**
 * Works on clients' resources as the registry's rows order it. Killed at any point, the stream brings the record again,
 * and the row says where to go on.
 */
export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  const deadline = Date.now() + Math.min(TURN_MS, context.getRemainingTimeInMillis() - 10_000);
  const clientIds = new Set(event.Records.map((record) => record.dynamodb!.Keys!.client_id!.S!));
  const failed = new Set<string>();
  const take = async (clientId: string): Promise<void> => {
    try {
      if (clientId === FLEET_KEY.client_id) await goOnFleet(services);
      else await goOn(services, clientId, deadline);
    } catch (error) {
      log.error(`The work on ${clientId} broke off; the stream will bring it again.`, error as Error);
      failed.add(clientId);
    }
  };
  await Promise.all([...clientIds].map(take));
  const first = event.Records.find((record) => failed.has(record.dynamodb!.Keys!.client_id!.S!));
  return first ? failures([first]) : { batchItemFailures: [] };
}
