import { PLATFORM_ACTOR } from '../../domain/audit/entry.ts';
import { auditPut } from '../../domain/audit/put.ts';
import type { TransactItem } from '../../domain/provisioning/store.ts';
import { endWork } from './end-work.ts';
import type { Work } from './work.ts';

/** Ends work that is done: the client's row, the entry of the audit and the end of the work are one write. */
export async function finish(work: Work): Promise<void> {
  const { services, clientId, row } = work;
  const now = work.at();
  const opens = row.kind === 'CREATE';
  const profile: TransactItem = {
    Update: {
      TableName: services.tables.clients_registry,
      Key: { client_id: clientId, SK: 'PROFILE' },
      UpdateExpression: `SET deployed_at = :now${opens ? ', #status = :active' : ''}`,
      ConditionExpression: opens ? '#status = :provisioning' : 'attribute_exists(client_id)',
      ...(opens ? { ExpressionAttributeNames: { '#status': 'status' } } : {}),
      ExpressionAttributeValues: {
        ':now': now,
        ...(opens ? { ':active': 'active', ':provisioning': 'provisioning' } : {}),
      },
    },
  };
  const entry = auditPut(services.tables.platform_audit, {
    clientId,
    at: now,
    id: `${row.operation_id}-${row.attempt}`,
    actor: row.actor ?? PLATFORM_ACTOR,
    action: 'provisioning_finished',
    target: row.kind,
    ...(opens ? { before: { status: 'provisioning' }, after: { status: 'active' } } : {}),
  });
  await endWork(work, { state: 'SUCCEEDED' }, [profile, entry]);
}
