import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { strideServices } from '../demo/content/stride-services.ts';
import { demoClient } from '../demo/demo-client.ts';

export const FIRST_CLIENT = strideServices.profile.client_id;

/** The registry row of the owner's own company: with a past where there is a demo, new where there is none. */
export function firstClient(now: number, region: string, hasPast: boolean): RegistryRow {
  return demoClient(hasPast ? strideServices : { ...strideServices, clientForDays: 0 }, now, region);
}

/**
 * Makes the first client: its stack, then its registry row, so that a start that is cut off does it again. Once it has
 * been registered it is the owner's, who may have removed it since.
 */
export async function seedFirstClient(
  client: DynamoDBDocumentClient,
  table: string,
  row: RegistryRow,
  deployStack: (clientId: string) => Promise<void>,
): Promise<void> {
  if (await readClient(client, table, row.client_id)) return;
  await deployStack(row.client_id);
  await client.send(new PutCommand({ TableName: table, Item: row }));
}
