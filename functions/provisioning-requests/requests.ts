import type { FleetUpdate, Provisioning } from '#generated/types.ts';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Actor, AuditAction } from '../../domain/audit/entry.ts';
import { auditPut } from '../../domain/audit/put.ts';
import { afterMove, clientState } from '../../domain/clients/lifecycle.ts';
import { ClientRefusal } from '../../domain/clients/refusal.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { readClient } from '../../domain/clients/store.ts';
import { beginOperation } from '../../domain/provisioning/begin.ts';
import { FLEET_KEY, fleetFromRow, type FleetRow } from '../../domain/provisioning/fleet.ts';
import { clientsWithStacks, readFleet } from '../../domain/provisioning/fleet-store.ts';
import { provisioningFromRow } from '../../domain/provisioning/from-row.ts';
import { operationUpdate, readOperation, type TransactItem } from '../../domain/provisioning/store.ts';
import { retried, whyNotRetried } from '../../domain/provisioning/retry.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { transact } from '../../domain/transactions/transact-store.ts';

export interface RequestsParts {
  client: DynamoDBDocumentClient;
  tables: { registry: string; audit: string };
  /** The template that clients are to have. */
  templateVersion: string;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
}

const QUICKER =
  'Something else is done with this client at the moment. Wait until it has ended, then try again.';
/** After this long without a word an update of all clients is taken for dead, ms. */
const SILENT_MS = 30 * 60_000;

/** What can be asked for of clients' resources. Each order is written with the entry that tells of it, or not at all. */
export function requestsOf(parts: RequestsParts, caller: Actor) {
  const { client, tables } = parts;
  const actor: Actor = { id: caller.id, email: caller.email };
  const at = () => new Date(parts.now()).toISOString();
  const entry = (clientId: string, action: AuditAction, now: string, more: object = {}): TransactItem =>
    auditPut(tables.audit, { clientId, at: now, id: parts.newId(), actor, action, ...more });

  return {
    /** Goes on where the work on a client has failed, or where nothing was heard of it for a while. */
    async retry(clientId: string): Promise<Provisioning> {
      const row = await readOperation(client, tables.registry, clientId);
      const why = row ? whyNotRetried(row, parts.now()) : 'There is no work on this client to go on with.';
      if (why) throw new ClientRefusal('Conflict', why);
      const now = at();
      const changes = retried(row!, { actor, now });
      const profile = await existing(clientId);
      const isClosed = row!.kind === 'CREATE' && row!.state === 'FAILED';
      await write([
        { Update: operationUpdate(tables.registry, row!, changes) },
        ...(isClosed ? [statusUpdate(profile, 'provisioning')] : []),
        entry(clientId, 'provisioning_retried', now, { target: row!.kind }),
      ]);
      return provisioningFromRow({ ...row!, ...changes });
    },

    /** Begins to remove a client with all its data. */
    async purge(clientId: string, confirmation: string): Promise<Provisioning> {
      if (confirmation !== clientId)
        throw new ClientRefusal('BadInput', 'To confirm, type the id of the client exactly as it is.');
      const profile = await existing(clientId);
      const state = clientState(profile.status);
      if (!afterMove(state, 'purge'))
        throw new ClientRefusal('Conflict', `This client is ${state}. Cancel it before its data is removed.`);
      if (state === 'cancelled' && !profile.stack_name)
        throw new ClientRefusal(
          'NoStack',
          'Its tables were there before the panel, so the panel does not remove them. Remove them in AWS by hand.',
        );
      return begin(profile, 'PURGE', 'client_purged', { status: state });
    },

    /** Begins to bring one client to the current template. */
    async update(clientId: string): Promise<Provisioning> {
      const profile = await existing(clientId);
      if (!profile.stack_name)
        throw new ClientRefusal('NoStack', 'No stack was made for this client, so there is none to update.');
      return begin(profile, 'UPDATE', 'client_updated');
    },

    /** Begins to bring all clients to the current template. */
    async updateAll(): Promise<FleetUpdate> {
      const known = await readFleet(client, tables.registry);
      if (known?.state === 'RUNNING' && parts.now() - Date.parse(known.updated_at) < SILENT_MS)
        throw new ClientRefusal(
          'Conflict',
          'An update of all clients is under way. Wait until it has ended.',
        );
      const waiting = await clientsWithStacks(client, tables.registry);
      const now = at();
      const row: FleetRow = {
        ...FLEET_KEY,
        fleet_id: parts.newId(),
        state: 'RUNNING',
        total: waiting.length,
        done: 0,
        waiting,
        template_version: parts.templateVersion,
        actor,
        started_at: now,
        updated_at: now,
        version: 1,
      };
      const put: TransactItem = {
        Put: {
          TableName: tables.registry,
          Item: row,
          ConditionExpression: known ? 'fleet_id = :known' : 'attribute_not_exists(client_id)',
          ...(known ? { ExpressionAttributeValues: { ':known': known.fleet_id } } : {}),
        },
      };
      const told = { after: { clients: waiting.length, template: parts.templateVersion } };
      await write([put, entry(PLATFORM, 'fleet_update_started', now, told)]);
      return fleetFromRow(row);
    },
  };

  async function begin(
    profile: RegistryRow,
    kind: 'PURGE' | 'UPDATE',
    action: AuditAction,
    before?: Record<string, unknown>,
  ): Promise<Provisioning> {
    const now = at();
    const clientId = profile.client_id;
    const order = beginOperation(tables.registry, { clientId, kind, actor, now, id: parts.newId() });
    const told = { target: kind, ...(before ? { before } : {}) };
    await write([
      order,
      kind === 'PURGE' ? purgeBegun(profile, now) : statusCheck(profile),
      entry(clientId, action, now, told),
    ]);
    return provisioningFromRow(order.Put!.Item as Parameters<typeof provisioningFromRow>[0]);
  }

  async function existing(clientId: string): Promise<RegistryRow> {
    const row = await readClient(client, tables.registry, clientId, { consistent: true });
    if (row && row.status !== 'purged') return row;
    throw new ClientRefusal('BadInput', row ? "This client's data is gone." : 'There is no such client.');
  }

  async function write(items: TransactItem[]): Promise<void> {
    const written = await transact(client, items);
    if (!written.ok) throw new ClientRefusal('Conflict', QUICKER);
  }

  function unchanged({ client_id, status }: RegistryRow) {
    return {
      TableName: tables.registry,
      Key: { client_id, SK: 'PROFILE' },
      ConditionExpression: '#status = :was',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':was': status },
    };
  }

  function statusCheck(profile: RegistryRow): TransactItem {
    return { ConditionCheck: unchanged(profile) };
  }

  function statusUpdate(profile: RegistryRow, status: string): TransactItem {
    const same = unchanged(profile);
    const ExpressionAttributeValues = { ...same.ExpressionAttributeValues, ':status': status };
    return { Update: { ...same, UpdateExpression: 'SET #status = :status', ExpressionAttributeValues } };
  }

  /** From here on nothing that comes late of the client is written any more. */
  function purgeBegun(profile: RegistryRow, now: string): TransactItem {
    const same = unchanged(profile);
    const ExpressionAttributeValues = { ...same.ExpressionAttributeValues, ':now': now };
    return { Update: { ...same, UpdateExpression: 'SET purge_begun_at = :now', ExpressionAttributeValues } };
  }
}
