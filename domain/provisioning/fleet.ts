import type { FleetUpdate, ProvisioningState } from '#generated/types.ts';
import type { Actor } from '../audit/entry.ts';

/**
 * The update of all clients to the current template: the registry's row PLATFORM, FLEET. Its stream wakes the
 * provisioning function, and so does every client's work that ends, because that is written here in the same transaction.
 */
export interface FleetRow {
  client_id: 'PLATFORM';
  SK: 'FLEET';
  /** Random; each client's work carries it. */
  fleet_id: string;
  state: ProvisioningState;
  /** Clients to bring to the template. */
  total: number;
  done: number;
  /** Clients whose turn has not come. */
  waiting: string[];
  /** Clients that are being worked on; DynamoDB keeps no empty set. */
  running?: Set<string>;
  template_version: string;
  actor: Actor;
  /** ISO instants. */
  started_at: string;
  updated_at: string;
  /** Grows with every write. */
  version: number;
  failed_client_id?: string;
  failure_reason?: string;
}

/** Key of the one row. */
export const FLEET_KEY = { client_id: 'PLATFORM', SK: 'FLEET' } as const;

/** Clients that are updated at the same time. */
export const FLEET_AT_ONCE = 3;

/** The update as the API tells it. Within APPSYNC_JS, because a resolver bundles it. */
export function fleetFromRow(row: FleetRow): FleetUpdate {
  return {
    state: row.state,
    total: row.total,
    done: row.done,
    failedClientId: row.failed_client_id ?? null,
    failureReason: row.failure_reason ?? null,
    templateVersion: row.template_version,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
  };
}
