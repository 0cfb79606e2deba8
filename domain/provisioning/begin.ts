import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ProvisioningKind } from '#generated/types.ts';
import type { Actor } from '../audit/entry.ts';
import { type OperationRow, STEPS } from './operation.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

interface Begun {
  clientId: string;
  kind: ProvisioningKind;
  actor: Actor;
  /** ISO instant. */
  now: string;
  /** Random. */
  id: string;
  /** The update of all clients that it is a part of. */
  fleetId?: string;
}

/**
 * Begins work on a client's resources, as a part of the transaction that asks for it: the row is the order, and the
 * registry's stream hands it to the provisioning function. Fails the transaction where work is under way already.
 */
export function beginOperation(registryTable: string, begun: Begun): TransactItem {
  const { clientId, kind, actor, now, id, fleetId } = begun;
  const row: OperationRow = {
    client_id: clientId,
    SK: 'OPERATION',
    operation_id: id,
    kind,
    state: 'RUNNING',
    step: STEPS[kind][0]!,
    attempt: 1,
    actor,
    started_at: now,
    updated_at: now,
    version: 1,
    ...(fleetId ? { fleet_id: fleetId } : {}),
  };
  return {
    Put: {
      TableName: registryTable,
      Item: row,
      ConditionExpression: 'attribute_not_exists(client_id) OR #state <> :running',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':running': 'RUNNING' },
    },
  };
}
