import type {
  ProvisionedResource,
  ProvisioningKind,
  ProvisioningState,
  ProvisioningStepName,
} from '#generated/types.ts';
import type { Actor } from '../audit/entry.ts';

/**
 * The work on a client's resources: a row of the registry (SK = OPERATION) beside the client's own. One at a time: a new
 * one takes the place of the last. The registry's stream wakes the provisioning function with every change of it.
 */
export interface OperationRow {
  client_id: string;
  SK: 'OPERATION';
  /** Random; names this work among those of the client, and CloudFormation's request tokens. */
  operation_id: string;
  kind: ProvisioningKind;
  state: ProvisioningState;
  /** The step that goes on, or stopped. */
  step: ProvisioningStepName;
  /** 1, and one more for every retry. */
  attempt: number;
  /** Who began it. */
  actor: Actor;
  /** ISO instants. */
  started_at: string;
  updated_at: string;
  /** Grows with every write: whoever goes on writes over the version that was read. */
  version: number;
  /** When the step was begun, ISO; for steps that wait for a while and no longer. */
  step_at?: string;
  /** The stack that is worked on: its ARN speaks of it even after it is gone. */
  stack_id?: string;
  /** What the stack is made of, in the order in which it was touched. */
  resources?: ProvisionedResource[];
  /** Why it stops. While the state is still RUNNING, what was made is being taken back. */
  failed_resource?: string;
  failure_reason?: string;
  /** The update of all clients that this is a part of. */
  fleet_id?: string;
  /** Of a removal: what there was to remove, by store; counted before anything goes. */
  counts?: Record<string, number>;
}

/** The steps of each kind of work, in their order. */
export const STEPS: Record<ProvisioningKind, readonly ProvisioningStepName[]> = {
  CREATE: ['STACK', 'REGISTRY', 'ANSWER'],
  UPDATE: ['STACK', 'REGISTRY', 'ANSWER'],
  PURGE: ['BUCKET', 'STACK', 'ROWS', 'PEOPLE', 'RECEIPT'],
};
