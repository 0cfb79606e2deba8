import { GetCommand, paginateQuery, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClientState } from '../clients/lifecycle.ts';
import type { RegistryRow } from '../clients/registry-row.ts';
import { transact } from '../transactions/transact-store.ts';
import { beginOperation } from './begin.ts';
import { FLEET_KEY, type FleetRow } from './fleet.ts';
import type { TransactItem } from './store.ts';

/** Who has a stack that a newer template is for. */
const WITH_STACKS: ClientState[] = ['active', 'paused', 'cancelled'];

/** The update of all clients that is under way, or was last. */
export async function readFleet(
  client: DynamoDBDocumentClient,
  registryTable: string,
): Promise<FleetRow | undefined> {
  const read = new GetCommand({ TableName: registryTable, Key: FLEET_KEY, ConsistentRead: true });
  return (await client.send(read)).Item as FleetRow | undefined;
}

/** Clients whose resources a stack of ours has made; those that were there before us have none. */
export async function clientsWithStacks(
  client: DynamoDBDocumentClient,
  registryTable: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const status of WITH_STACKS) {
    const pages = paginateQuery(
      { client },
      {
        TableName: registryTable,
        IndexName: 'status-created_at-index',
        KeyConditionExpression: '#status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': status },
      },
    );
    for await (const { Items } of pages) {
      const rows = (Items ?? []) as RegistryRow[];
      ids.push(...rows.filter((row) => row.stack_name).map((row) => row.client_id));
    }
  }
  return ids.sort();
}

/** Begins the next waiting client's update; false where somebody has written the row since it was read. */
export async function beginNext(
  client: DynamoDBDocumentClient,
  registryTable: string,
  row: FleetRow,
  begun: { now: string; id: string },
): Promise<boolean> {
  const clientId = row.waiting[0]!;
  const order = beginOperation(registryTable, {
    clientId,
    kind: 'UPDATE',
    actor: row.actor,
    fleetId: row.fleet_id,
    ...begun,
  });
  const written = await transact(client, [
    fleetUpdate(registryTable, row, begun.now, {
      expression: 'REMOVE waiting[0] ADD #running :clients',
      names: { '#running': 'running' },
      values: { ':clients': new Set([clientId]) },
    }),
    order,
  ]);
  if (written.ok || written.failed[0]) return written.ok;
  // Something else is done with it already, and that ends at the current template, or with the client.
  const skipped = await transact(client, [
    fleetUpdate(registryTable, row, begun.now, {
      expression: 'REMOVE waiting[0] ADD done :one',
      values: { ':one': 1 },
    }),
  ]);
  return skipped.ok;
}

/** Ends the update: every client is there. False where somebody has written the row since it was read. */
export async function endFleet(
  client: DynamoDBDocumentClient,
  registryTable: string,
  row: FleetRow,
  now: string,
): Promise<boolean> {
  const succeeded = { values: { ':succeeded': 'SUCCEEDED' }, set: '#state = :succeeded' };
  return (await transact(client, [fleetUpdate(registryTable, row, now, succeeded)])).ok;
}

/**
 * What the end of a client's work means to the update that it is a part of, for the transaction that ends it. The first
 * failure stops the update: nothing is begun any more.
 */
export function tellFleet(
  registryTable: string,
  row: FleetRow,
  told: { clientId: string; now: string; failure: string | null },
): TransactItem {
  const { clientId, now, failure } = told;
  const isFirst = failure !== null && row.state === 'RUNNING';
  return fleetUpdate(registryTable, row, now, {
    ...(isFirst ? { set: '#state = :failed, failed_client_id = :client, failure_reason = :reason' } : {}),
    expression: `DELETE #running :clients${failure === null ? ' ADD done :one' : ''}`,
    names: { '#running': 'running' },
    values: {
      ':clients': new Set([clientId]),
      ...(failure === null ? { ':one': 1 } : {}),
      ...(isFirst ? { ':failed': 'FAILED', ':client': clientId, ':reason': failure } : {}),
    },
  });
}

function fleetUpdate(
  TableName: string,
  row: FleetRow,
  now: string,
  change: {
    set?: string;
    expression?: string;
    names?: Record<string, string>;
    values: Record<string, unknown>;
  },
): TransactItem {
  const { set, expression = '', names = {}, values } = change;
  const usesState = set?.includes('#state');
  return {
    Update: {
      TableName,
      Key: FLEET_KEY,
      UpdateExpression: `SET updated_at = :now, version = :next${set ? `, ${set}` : ''} ${expression}`,
      ConditionExpression: 'fleet_id = :fleet AND version = :version',
      ...(usesState || Object.keys(names).length > 0
        ? { ExpressionAttributeNames: { ...names, ...(usesState ? { '#state': 'state' } : {}) } }
        : {}),
      ExpressionAttributeValues: {
        ...values,
        ':now': now,
        ':fleet': row.fleet_id,
        ':version': row.version,
        ':next': row.version + 1,
      },
    },
  };
}
