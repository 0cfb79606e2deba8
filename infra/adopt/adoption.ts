import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Adopted, AdoptedTable } from '../adopted.ts';
import {
  type ClientTable,
  clientTables,
  type PlatformTable,
  platformTables,
  type TableShape,
} from '../tables.ts';
import { applyChange } from './apply-change.ts';
import { describeTable } from './describe-table.ts';
import type { AdoptOptions } from './options.ts';
import { planTable, type TablePlan } from './plan-table.ts';
import { nameTables, type RegisteredClient, registeredClients } from './registered-clients.ts';

/** What taking over would do, before anything is done. */
export interface Adoption {
  tables: TablePlan[];
  clients: { client: RegisteredClient; tables: Record<ClientTable, TablePlan> }[];
}

/** Looks at the account; changes nothing. */
export async function planAdoption(client: DynamoDBClient, options: AdoptOptions): Promise<Adoption> {
  const plan = async (name: string, shape: TableShape) =>
    planTable(name, shape, await describeTable(client, name), options);
  const tables: TablePlan[] = [];
  for (const [name, shape] of Object.entries(platformTables)) tables.push(await plan(name, shape));
  const registry = tables.find(({ name }) => name === 'clients_registry')!;
  const canRead = registry.state !== 'missing' && registry.state !== 'unfit';
  const registered = canRead ? await registeredClients(client, registry.name, options) : [];
  const named = options.client;
  if (named && !registered.some(({ id }) => id === named.id)) {
    throw new Error(`The registry has no client "${named.id}".`);
  }
  const clients: Adoption['clients'] = [];
  for (const one of registered) {
    const conversations = await plan(one.conversations, clientTables.conversations);
    const appointments = await plan(one.appointments, clientTables.appointments);
    clients.push({ client: one, tables: { conversations, appointments } });
  }
  return { tables, clients };
}

/** Makes the changes, and says what the stacks are to take over. Each step may be done twice. */
export async function adopt(client: DynamoDBClient, adoption: Adoption): Promise<Adopted> {
  const adopted: Adopted = { tables: {}, clients: {} };
  for (const plan of adoption.tables) {
    const table = await takeOver(client, plan);
    if (table) adopted.tables[plan.name as PlatformTable] = table;
  }
  for (const { client: owner, tables } of adoption.clients) {
    if (owner.isRenamed) await nameTables(client, 'clients_registry', owner);
    const conversations = await takeOver(client, tables.conversations);
    const appointments = await takeOver(client, tables.appointments);
    if (conversations ?? appointments) {
      adopted.clients[owner.id] = {
        ...(conversations ? { conversations } : {}),
        ...(appointments ? { appointments } : {}),
      };
    }
  }
  return adopted;
}

async function takeOver(client: DynamoDBClient, plan: TablePlan): Promise<AdoptedTable | null> {
  if (plan.state !== 'fits' && plan.state !== 'changes') return null;
  for (const change of plan.changes) await applyChange(client, plan.name, change);
  const { arn, streamArn } = (await describeTable(client, plan.name))!;
  return { arn, ...(streamArn ? { streamArn } : {}) };
}
