import { auditPut } from '../../../domain/audit/put.ts';
import type { RegistryRow } from '../../../domain/clients/registry-row.ts';
import type { Work } from '../work.ts';
import { sweepRows } from './remove-rows.ts';

/** Puts in the client's place what is left of it: that it was here, what was removed, and who had it removed. */
export async function leaveReceipt(work: Work): Promise<void> {
  const { services, clientId, row, profile } = work;
  // What came late, and what the audit was told of this work.
  await sweepRows(work);
  const now = work.at();
  const receipt = { operation_id: row.operation_id, by: row.actor.id, counts: row.counts ?? {} };
  const left: RegistryRow = {
    client_id: clientId,
    SK: 'PROFILE',
    status: 'purged',
    created_at: profile.created_at,
    purged_at: now,
    receipt,
  };
  const put = {
    TableName: services.tables.clients_registry,
    Item: left,
    ConditionExpression: '#status IN (:cancelled, :failed)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':cancelled': 'cancelled', ':failed': 'failed' },
  };
  const entry = auditPut(services.tables.platform_audit, {
    clientId,
    at: now,
    id: `${row.operation_id}-${row.attempt}`,
    actor: row.actor,
    action: 'client_purged',
    after: { status: 'purged', ...receipt.counts },
  });
  await work.write({ state: 'SUCCEEDED', resources: undefined }, [{ Put: put }, entry]);
}
