import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import type { OperationRow } from '../../domain/provisioning/operation.ts';
import { readOperation, type TransactItem, writeOperation } from '../../domain/provisioning/store.ts';
import { log } from '../lib/log.ts';
import type { Services } from './services.ts';

/** Between two looks at what AWS is doing, ms: short at first, for what is done at once. */
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 1_500;

/** Thrown where the function's own time is nearly over: the row is written, and the stream wakes the next one. */
export class OutOfTime extends Error {}

/** Thrown where the work cannot go on; the message is AWS's own where AWS has said no. */
export class StepFailed extends Error {
  constructor(
    /** Logical name in the template, or what was asked. */
    readonly resource: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The work on one client while a function has it in hand. */
export interface Work {
  readonly services: Services;
  readonly clientId: string;
  /** As it was last read or written. */
  readonly row: OperationRow;
  /** The client's own row, read when it was taken in hand. */
  readonly profile: RegistryRow;
  /** Writes over the row, with what belongs to it in the same transaction, and tells subscribers. */
  write(changes: Partial<OperationRow>, beside?: TransactItem[]): Promise<void>;
  /** Waits until the next look at what AWS is doing; throws OutOfTime where there will be none. */
  wait(): Promise<void>;
  /** ISO instant. */
  at(): string;
}

/** Takes the work on a client in hand; null where there is none to do. */
export async function takeWork(
  services: Services,
  clientId: string,
  profile: RegistryRow,
  deadline: number,
): Promise<Work | null> {
  const { dynamodb, tables, now } = services;
  const found = await readOperation(dynamodb, tables.clients_registry, clientId);
  if (found?.state !== 'RUNNING') return null;
  let row = found;
  let waitMs = FIRST_WAIT_MS;
  const at = () => new Date(now()).toISOString();
  return {
    services,
    clientId,
    profile,
    get row() {
      return row;
    },
    at,
    async write(changes, beside) {
      const stamped = { updated_at: at(), ...changes };
      row = await writeOperation(dynamodb, tables.clients_registry, row, stamped, beside);
      // Who looks later reads the row: a subscriber who heard nothing must not stop the work.
      await services.publish(row).catch((error: unknown) => {
        log.warn('Subscribers were not told how far the work is.', error as Error);
      });
    },
    async wait() {
      if (now() + waitMs > deadline) throw new OutOfTime();
      await services.pause(waitMs);
      waitMs = Math.min(waitMs * 1.5, LONGEST_WAIT_MS);
    },
  };
}
