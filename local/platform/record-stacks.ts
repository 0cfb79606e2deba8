import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { madeByStack } from '../../domain/provisioning/made.ts';
import { stackNameOf } from '../../domain/provisioning/stack-input.ts';
import type { Stacks } from '../cloudformation/stacks.ts';

const PREFIX = stackNameOf('');

/**
 * Writes into the registry what clients' stacks are made of. When the platform starts it brings them to the current
 * template itself, and no provisioning function is there to say so.
 */
export async function recordStacks(
  stacks: Stacks,
  client: DynamoDBDocumentClient,
  table: string,
): Promise<void> {
  const templateVersion = stacks.outputs()['ClientTemplateVersion'];
  // A platform that makes no clients, as in tests of single services.
  if (!templateVersion) return;
  for (const { stackName, status, outputs } of stacks.all()) {
    if (!stackName.startsWith(PREFIX) || !/^(CREATE|UPDATE)_COMPLETE$/.test(status)) continue;
    const made = madeByStack(
      stackName,
      Object.fromEntries(outputs.map(({ key, value }) => [key, value])),
      templateVersion,
    );
    const names = Object.keys(made);
    const update = new UpdateCommand({
      TableName: table,
      Key: { client_id: stackName.slice(PREFIX.length), SK: 'PROFILE' },
      UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(client_id)',
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(made).map(([name, value]) => [`:${name}`, value]),
      ),
    });
    await client.send(update).catch((error: unknown) => {
      // The import of a client that has its stack but not yet its row was cut off.
      if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
    });
  }
}
