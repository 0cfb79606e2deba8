import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';

export const FIRST_CLIENT = 'stride-services';

/** The owner's own company, the first client: its registry row, unless it is there. `now` is ISO. */
export async function registerFirstClient(
  client: DynamoDBDocumentClient,
  table: string,
  now: string,
): Promise<void> {
  const row: RegistryRow = {
    client_id: FIRST_CLIENT,
    SK: 'PROFILE',
    company_name: 'Stride Services',
    domain: 'stride-services.example',
    status: 'active',
    created_at: now,
    deployed_at: now,
    subscription_plan: 'pro',
    monthly_fee: 0,
    contact_email: 'owner@stride.example',
    tables_prefix: FIRST_CLIENT,
    conversations_table: `${FIRST_CLIENT}-conversations`,
    appointments_table: `${FIRST_CLIENT}-appointments`,
    time_zone: 'Europe/Warsaw',
    language: 'pl',
  };
  const put = new PutCommand({
    TableName: table,
    Item: row,
    ConditionExpression: 'attribute_not_exists(client_id)',
  });
  await client.send(put).catch((error: unknown) => {
    if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
  });
}
