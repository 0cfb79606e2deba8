import { madeByStack } from '../../../domain/provisioning/made.ts';
import { stackNameOf } from '../../../domain/provisioning/stack-input.ts';
import { findStack } from '../client-stack.ts';
import { StepFailed, type Work } from '../work.ts';

/** What the registry knows of a client only once its stack is made; the names of tables and bucket it knows before. */
export const MADE_ATTRIBUTES = ['lambda_arn', 'chat_url', 'stack_name', 'template_version'];

/** Writes what the stack is made of into the client's row. */
export async function register(work: Work): Promise<void> {
  const { services, row } = work;
  const stack = await findStack(services, row.stack_id!);
  const outputs = Object.fromEntries(
    (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue]),
  );
  const values = madeByStack(stackNameOf(work.clientId), outputs, services.templateVersion);
  const missing = Object.entries(values).find(([, value]) => value === undefined);
  if (missing) throw new StepFailed('Outputs', `The stack does not tell ${missing[0]}.`);
  await work.write({}, [
    {
      Update: {
        TableName: services.tables.clients_registry,
        Key: { client_id: work.clientId, SK: 'PROFILE' },
        // A row that has gone meanwhile is not made again.
        ConditionExpression: 'attribute_exists(client_id)',
        UpdateExpression: `SET ${Object.keys(values)
          .map((name) => `${name} = :${name}`)
          .join(', ')}`,
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [`:${name}`, value]),
        ),
      },
    },
  ]);
}
