import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  appointmentsTableOf,
  conversationsTableOf,
  type RegistryRow,
} from '../../domain/clients/registry-row.ts';
import type { AdoptOptions } from './options.ts';

/** A client and the names of its own tables. */
export interface RegisteredClient {
  id: string;
  conversations: string;
  appointments: string;
  /** The names differ from what the registry says, and have to be written there. */
  isRenamed: boolean;
}

/** Every client of the registry, with the table names that the registry, or the command's options, give. */
export async function registeredClients(
  client: DynamoDBClient,
  table: string,
  { client: named }: AdoptOptions,
): Promise<RegisteredClient[]> {
  const found: RegisteredClient[] = [];
  const pages = paginateScan({ client: DynamoDBDocumentClient.from(client) }, { TableName: table });
  for await (const { Items } of pages) {
    for (const row of (Items ?? []) as RegistryRow[]) {
      if (row.SK !== 'PROFILE') continue;
      const given = named?.id === row.client_id ? named : undefined;
      const said = { conversations: conversationsTableOf(row), appointments: appointmentsTableOf(row) };
      const conversations = given?.conversations ?? said.conversations;
      const appointments = given?.appointments ?? said.appointments;
      const isRenamed = conversations !== said.conversations || appointments !== said.appointments;
      found.push({ id: row.client_id, conversations, appointments, isRenamed });
    }
  }
  return found;
}

/** Writes the names of a client's tables into its registry row, where every reader takes them from. */
export async function nameTables(client: DynamoDBClient, table: string, { id, ...names }: RegisteredClient) {
  await DynamoDBDocumentClient.from(client).send(
    new UpdateCommand({
      TableName: table,
      Key: { client_id: id, SK: 'PROFILE' },
      UpdateExpression: 'SET conversations_table = :conversations, appointments_table = :appointments',
      ConditionExpression: 'attribute_exists(client_id)',
      ExpressionAttributeValues: {
        ':conversations': names.conversations,
        ':appointments': names.appointments,
      },
    }),
  );
}
