import { auditPut } from '../../domain/audit/put.ts';
import type { TransactItem } from '../../domain/provisioning/store.ts';
import { endWork } from './end-work.ts';
import { MADE_ATTRIBUTES } from './steps/register.ts';
import { removeStack } from './steps/remove-stack.ts';
import type { Work } from './work.ts';

/**
 * Ends work that cannot go on. What a creation has made is taken back before, so that nothing is left of it; its row
 * has said why already, and a function that is killed meanwhile is followed by one that goes on with taking back.
 */
export async function giveUp(work: Work): Promise<void> {
  const { services, clientId, row } = work;
  const isCreation = row.kind === 'CREATE';
  if (isCreation) await removeStack(work);
  const now = work.at();
  const failed = { failed_resource: row.failed_resource, failure_reason: row.failure_reason };
  const entry = auditPut(services.tables.platform_audit, {
    clientId,
    at: now,
    id: `${row.operation_id}-${row.attempt}`,
    actor: row.actor,
    action: 'provisioning_failed',
    target: row.kind,
    ...(isCreation ? { before: { status: 'provisioning' } } : {}),
    after: { ...(isCreation ? { status: 'failed' } : {}), ...failed },
  });
  const closed: TransactItem = {
    Update: {
      TableName: services.tables.clients_registry,
      Key: { client_id: clientId, SK: 'PROFILE' },
      UpdateExpression: `SET #status = :failed REMOVE ${MADE_ATTRIBUTES.join(', ')}`,
      ConditionExpression: '#status = :provisioning',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':failed': 'failed', ':provisioning': 'provisioning' },
    },
  };
  await endWork(work, { state: 'FAILED' }, [...(isCreation ? [closed] : []), entry]);
}
