import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamReader } from '../../dynamodb/stream-reader.ts';
import type { StreamRecord } from '../../dynamodb/stream-record.ts';
import type { InvokeResult } from '../function-worker.ts';
import type { Checkpoints } from './checkpoints.ts';
import { passesFilters } from './filter.ts';
import { nextStep } from './next-step.ts';
import { outcomeOf } from './outcome.ts';

export interface MappingDefinition {
  id: string;
  functionName: string;
  functionArn: string;
  streamArn: string;
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  batchSize: number;
  windowSeconds: number;
  bisect: boolean;
  maximumRetries: number;
  reportsItems: boolean;
  filters: string[];
  destinationArn: string | null;
  enabled: boolean;
}

export interface MappingTools {
  open(after: string | null): Promise<StreamReader>;
  invoke(functionName: string, payload: unknown): Promise<InvokeResult>;
  checkpoints: Checkpoints;
  discard(queueArn: string, message: unknown): void;
  /** Resolves when the table was written to, or after a while. */
  changed(): Promise<void>;
  log(line: object): void;
}

/** A local page should show what happened at once: AWS's window saves invocations, which cost nothing here. */
const LONGEST_WINDOW_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;

/** Delivers a stream to a function, in order and at least once, until stopped. */
export function startMapping(definition: MappingDefinition, tools: MappingTools): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const stopping = new Promise<void>((resolve) => (wake = resolve));
  const pause = (milliseconds: number) =>
    Promise.race([sleep(milliseconds, undefined, { ref: false }), stopping]);

  const run = async (): Promise<void> => {
    const reader = await tools.open(await firstPosition(definition, tools));
    let pending: StreamRecord[] = [];
    while (!stopped) {
      // Woken only for what is written after this moment, so the wish is made before the stream is read.
      const changed = tools.changed();
      const read = await reader.read(1_000);
      pending.push(...read);
      if (pending.length === 0) {
        await Promise.race([changed, stopping]);
        continue;
      }
      const window = Math.min(definition.windowSeconds * 1_000, LONGEST_WINDOW_MS);
      if (window > 0 && pending.length < definition.batchSize) {
        await pause(window);
        if (!stopped) pending.push(...(await reader.read(1_000)));
      }
      while (pending.length > 0 && !stopped) {
        const { batch, last, rest } = takeBatch(pending, definition);
        if (batch.length > 0) await deliver(batch);
        if (!stopped) await tools.checkpoints.write(definition.id, last);
        pending = rest;
      }
    }
  };

  const deliver = async (batch: StreamRecord[]): Promise<void> => {
    let records = batch;
    let parts = [{ count: batch.length, retries: 0 }];
    for (let failures = 0; parts.length > 0 && !stopped;) {
      const { count, retries } = parts[0]!;
      const part = records.slice(0, count);
      const result = await tools.invoke(definition.functionName, {
        Records: part.map((record) => eventOf(record, definition.streamArn)),
      });
      if (stopped) return;
      const step = nextStep(count, retries, outcomeOf(result, part, definition.reportsItems), definition);
      if (step.discarded) discard(part, retries);
      if (step.done > 0)
        await tools.checkpoints.write(definition.id, part[step.done - 1]!.dynamodb.SequenceNumber);
      records = records.slice(step.done);
      parts = [...step.remaining, ...parts.slice(1)];
      failures = step.done > 0 ? 0 : failures + 1;
      if (step.pause) await pause(Math.min(50 * 2 ** failures, LONGEST_PAUSE_MS));
    }
  };

  const discard = (records: StreamRecord[], retries: number): void => {
    tools.log({
      level: 'ERROR',
      message: 'records given up',
      function: definition.functionName,
      records: records.length,
    });
    if (definition.destinationArn)
      tools.discard(definition.destinationArn, deadLetter(records, retries, definition));
  };

  const loop = async (): Promise<void> => {
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        await run();
      } catch (error) {
        if (stopped) return;
        tools.log({
          level: 'WARN',
          message: 'stream could not be read',
          function: definition.functionName,
          error: String(error),
        });
        await pause(wait);
      }
    }
  };
  const running = definition.enabled ? loop() : Promise.resolve();
  return {
    async stop() {
      stopped = true;
      wake();
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
function takeBatch(pending: StreamRecord[], definition: MappingDefinition) {
  const batch: StreamRecord[] = [];
  let taken = 0;
  while (taken < pending.length && batch.length < definition.batchSize) {
    const record = pending[taken++]!;
    if (passesFilters(record, definition.filters)) batch.push(record);
  }
  return { batch, last: pending[taken - 1]!.dynamodb.SequenceNumber, rest: pending.slice(taken) };
}

function eventOf(record: StreamRecord, streamArn: string): object {
  return { ...record, eventSourceARN: streamArn };
}

function deadLetter(records: StreamRecord[], retries: number, definition: MappingDefinition): object {
  const at = (record: StreamRecord) =>
    new Date(Number(record.dynamodb.ApproximateCreationDateTime) * 1_000).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: definition.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: retries + 1,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000001',
      startSequenceNumber: records[0]!.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)!.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: at(records[0]!),
      approximateArrivalOfLastRecord: at(records.at(-1)!),
      batchSize: records.length,
      streamArn: definition.streamArn,
    },
  };
}
