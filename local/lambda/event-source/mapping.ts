import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultPlan } from '../../faults/fault-plan.ts';
import { deliverBatch } from '../../faults/deliver-batch.ts';
import type { StreamReader } from '../../dynamodb/stream-reader.ts';
import type { StreamRecord } from '../../dynamodb/stream-record.ts';
import { tableName } from '../../dynamodb/table-arn.ts';
import type { InvokeResult } from '../function-worker.ts';
import type { Checkpoints } from './checkpoints.ts';
import { deliver } from './deliver.ts';
import { passesFilters } from './filter.ts';

export interface MappingDefinition {
  id: string;
  functionName: string;
  functionArn: string;
  streamArn: string;
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  batchSize: number;
  /** Lambda's ParallelizationFactor: batches at the same time, those of one partition key one after the other. */
  lanes: number;
  windowSeconds: number;
  bisect: boolean;
  /** -1 = without end. */
  maximumRetries: number;
  /** -1 = whatever their age. */
  maximumAgeSeconds: number;
  reportsItems: boolean;
  filters: string[];
  destinationArn: string | null;
  enabled: boolean;
}

export interface MappingTools {
  open(after: string | null): Promise<StreamReader>;
  /** Whether a record is of this lane. */
  isOwn(record: StreamRecord): boolean;
  invoke(functionName: string, payload: unknown): Promise<InvokeResult>;
  checkpoints: Checkpoints;
  discard(queueArn: string, message: object): void;
  /** Resolves when the table was written to, or after a while. */
  changed(): Promise<void>;
  /** Ends that wait at once. */
  wake(): void;
  /** What goes wrong on the way; nothing where it is absent. */
  faults?: FaultPlan | undefined;
  /** ms since the epoch. */
  now(): number;
  log(line: object): void;
}

/** A local page should show what happened at once: AWS's window saves invocations, which cost nothing here. */
const LONGEST_WINDOW_MS = 1_000;
const LONGEST_WAIT_MS = 5_000;

/** Delivers a stream to a function, in order and at least once, until stopped. */
export function startMapping(definition: MappingDefinition, tools: MappingTools): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  const pause = (milliseconds: number) =>
    sleep(milliseconds, undefined, { ref: false, signal: stopping.signal }).catch(() => {});

  const bring = async (batch: StreamRecord[]): Promise<void> => {
    const delivery = { isStopped, pause };
    if (!tools.faults?.isOn()) return deliver(batch, definition, tools, delivery);
    // Out of order, the last record done with says nothing of the others: the batch counts as a whole.
    const checkpoints = { ...tools.checkpoints, write: async () => {} };
    const occasion = { tables: [tableName(definition.streamArn)], by: [definition.functionName] };
    await deliverBatch(batch, tools.faults, occasion, {
      deliver: (records) => deliver(records, definition, { ...tools, checkpoints }, delivery),
      pause,
    });
  };

  const run = async (): Promise<void> => {
    const reader = await tools.open(await firstPosition(definition, tools));
    while (!isStopped()) {
      // Woken only for what is written after this moment, so the wish is made before the stream is read.
      const changed = tools.changed();
      let pending = await reader.read(1_000);
      if (pending.length === 0) {
        if (!isStopped()) await changed;
        continue;
      }
      const window = Math.min(definition.windowSeconds * 1_000, LONGEST_WINDOW_MS);
      if (window > 0 && pending.length < definition.batchSize) {
        await pause(window);
        pending = [...pending, ...(await reader.read(1_000))];
      }
      while (pending.length > 0 && !isStopped()) {
        const { batch, last, rest } = takeBatch(pending, definition, tools.isOwn);
        if (batch.length > 0) await bring(batch);
        if (!isStopped()) await tools.checkpoints.write(definition.id, last);
        pending = rest;
      }
    }
  };

  const loop = async (): Promise<void> => {
    for (let wait = 100; !isStopped(); wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await run();
      } catch (error) {
        if (isStopped()) return;
        const line = { message: 'stream could not be read', function: definition.functionName };
        tools.log({ level: 'WARN', ...line, error: String(error) });
        await pause(wait);
      }
    }
  };
  const running = definition.enabled ? loop() : Promise.resolve();
  return {
    async stop() {
      stopping.abort();
      tools.wake();
      await running;
    },
  };
}

/** LATEST counts from the moment the mapping was made: what is in the stream by then is passed over once. */
async function firstPosition(definition: MappingDefinition, tools: MappingTools): Promise<string | null> {
  const known = tools.checkpoints.read(definition.id);
  if (known !== null || definition.startingPosition === 'TRIM_HORIZON') return known;
  const reader = await tools.open(null);
  let last: string | null = null;
  for (let records = await reader.read(1_000); records.length > 0; records = await reader.read(1_000))
    last = records.at(-1)!.dynamodb.SequenceNumber;
  if (last !== null) await tools.checkpoints.write(definition.id, last);
  return last;
}

/** As many records as the batch size lets pass the filters; what is filtered out counts as done. */
function takeBatch(pending: StreamRecord[], definition: MappingDefinition, isOwn: MappingTools['isOwn']) {
  const batch: StreamRecord[] = [];
  let taken = 0;
  while (taken < pending.length && batch.length < definition.batchSize) {
    const record = pending[taken++]!;
    if (isOwn(record) && passesFilters(record, definition.filters)) batch.push(record);
  }
  return { batch, last: pending[taken - 1]!.dynamodb.SequenceNumber, rest: pending.slice(taken) };
}
