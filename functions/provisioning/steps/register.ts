import type { RegistryRow } from '../../../domain/clients/registry-row.ts';
import { findStack } from '../client-stack.ts';
import { StepFailed, type Work } from '../work.ts';

/** What a stack tells of itself, as the registry keeps it. */
const OUTPUTS: Partial<Record<keyof RegistryRow, string>> = {
  conversations_table: 'ConversationsTable',
  appointments_table: 'AppointmentsTable',
  s3_bucket: 'ClientBucket',
  lambda_function_name: 'ChatFunction',
  lambda_arn: 'ChatFunctionArn',
  chat_url: 'ChatUrl',
};

const ATTRIBUTES = [...Object.keys(OUTPUTS), 'stack_name', 'template_version'];

/** What the registry knows of a client only once its stack is made; the names of tables and bucket it knows before. */
export const MADE_ATTRIBUTES = ['lambda_arn', 'chat_url', 'stack_name', 'template_version'];

/** Writes what the stack is made of into the client's row. */
export async function register(work: Work): Promise<void> {
  const { services, row } = work;
  const stack = await findStack(services, row.stack_id!);
  const told = new Map((stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const values: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(OUTPUTS).map(([name, output]) => [name, told.get(output)])),
    stack_name: stack?.StackName,
    template_version: services.templateVersion,
  };
  const missing = Object.entries(values).find(([, value]) => value === undefined);
  if (missing) throw new StepFailed('Outputs', `The stack does not tell ${missing[0]}.`);
  await work.write({}, [
    {
      Update: {
        TableName: services.tables.clients_registry,
        Key: { client_id: work.clientId, SK: 'PROFILE' },
        // A row that has gone meanwhile is not made again.
        ConditionExpression: 'attribute_exists(client_id)',
        UpdateExpression: `SET ${ATTRIBUTES.map((name) => `${name} = :${name}`).join(', ')}`,
        ExpressionAttributeValues: Object.fromEntries(ATTRIBUTES.map((name) => [`:${name}`, values[name]])),
      },
    },
  ]);
}
