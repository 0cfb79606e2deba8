import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { registeredClients } from '../../domain/clients/store.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { pause } from '../../domain/batches/pause.ts';
import { registry } from '../lib/registry.ts';
import { recountOne } from './recount.ts';

/** Whose read models to recount; nobody's name starts the recount of all. */
export interface RecountCall {
  clientId?: string;
}

/** The projector is seconds behind, the platform's rows up to half a minute. */
const WAIT_MS = 20_000;

const client = documentClient();
const lambda = new LambdaClient({});
const metrics = new Metrics({ namespace: 'StridePanel', serviceName: 'recount' });
const tables = {
  registry: environment('REGISTRY_TABLE'),
  events: environment('EVENTS_TABLE'),
  conversations: environment('CONVERSATIONS_TABLE'),
  appointments: environment('APPOINTMENTS_TABLE'),
  stats: environment('STATS_TABLE'),
};
const { timeZone } = registry(client, tables);

/**
 * The nightly proof that nothing was counted twice or not at all. Each client has an invocation of its own, so that a
 * large one cannot take the others' time, and Lambda tries a failed one again.
 */
export async function handler({ clientId }: RecountCall): Promise<void> {
  if (clientId === undefined) return recountAll();
  const wait = () => sleep(WAIT_MS);
  const now = () => new Date();
  await recountOne(clientId, { client, tables, timeZone, now, pause, wait, metrics });
}

async function recountAll(): Promise<void> {
  // From the registry: a client that is missing in the platform's list must not escape.
  for (const clientId of [...(await registeredClients(client, tables.registry)), PLATFORM]) {
    const call: RecountCall = { clientId };
    await lambda.send(
      new InvokeCommand({
        FunctionName: environment('AWS_LAMBDA_FUNCTION_NAME'),
        InvocationType: 'Event',
        Payload: JSON.stringify(call),
      }),
    );
  }
}
