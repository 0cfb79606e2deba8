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
    features_enabled: ['calendar', 'notifications', 'escalation_detection'],
    limits: { max_conversations_monthly: 5000, max_kb_size_mb: 200 },
    opening_hours: {
      mon: [{ from: '08:00', to: '17:00' }],
      tue: [{ from: '08:00', to: '17:00' }],
      wed: [{ from: '08:00', to: '17:00' }],
      thu: [{ from: '08:00', to: '17:00' }],
      fri: [{ from: '08:00', to: '17:00' }],
    },
    appointment_minutes: 30,
    company_facts:
      'Stride Services tworzy i prowadzi chatboty dla małych firm. Spotkania odbywają się online.',
    branding: {
      primary_color: '#4f46e5',
      suggestions: {
        pl: ['Ile kosztuje chatbot?', 'Ile trwa wdrożenie?', 'Umów rozmowę wstępną'],
        en: ['How much is it per month?', 'Does it speak English?'],
      },
    },
    privacy_url: 'https://stride-services.example/prywatnosc',
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
