import { readStream, shardOf } from '../../dynamodb/stream-reader.ts';
import type { Clock } from '../../clock/clock.ts';
import type { FaultPlan } from '../../faults/fault-plan.ts';
import type { StreamSignals } from '../../dynamodb/stream-signals.ts';
import { tableName, type Place } from '../../dynamodb/table-arn.ts';
import type { AccessRequest } from '../../identity/policy.ts';
import type { SendDeadLetter } from '../dead-letters.ts';
import type { InvokeResult } from '../function-worker.ts';
import type { Checkpoints } from './checkpoints.ts';
import { isOfLane, laneIds } from './lanes.ts';
import { startMapping, type MappingDefinition } from './mapping.ts';

export interface MappingsOptions {
  endpoint: string;
  place: Place;
  signals: StreamSignals;
  checkpoints: Checkpoints;
  sendDeadLetter: SendDeadLetter;
  invoke(functionName: string, payload: unknown): Promise<InvokeResult>;
  /** The name of a table's partition key; null where the table is unknown. */
  partitionKeyOf(table: string): string | null;
  /** Throws unless the function's role may do this: Lambda reads streams and sends dead letters in its name. */
  require(functionName: string, request: AccessRequest): void;
  /** What goes wrong on the way to the functions; nothing where it is absent. */
  faults?: FaultPlan;
  clock: Pick<Clock, 'now' | 'ahead'>;
  log(line: object): void;
}

export type Mappings = ReturnType<typeof createMappings>;

/** The event source mappings of this platform; they deliver from `start` on, also those defined later. */
export function createMappings(options: MappingsOptions) {
  const defined = new Map<string, MappingDefinition>();
  const running = new Map<string, { stop(): Promise<void> }>();
  let started = false;

  const run = (definition: MappingDefinition) => {
    const ids = laneIds(definition);
    const lanes = ids.map((id, lane) => runLane({ ...definition, id }, lane));
    running.set(definition.id, {
      stop: () => Promise.all(lanes.map((lane) => lane.stop())).then(() => {}),
    });
  };
  const runLane = (definition: MappingDefinition, lane: number) => {
    const table = tableName(definition.streamArn);
    const require = (action: string, resource: string) =>
      options.require(definition.functionName, { action, resource });
    return startMapping(definition, {
      async open(after) {
        for (const action of ['DescribeStream', 'GetShardIterator', 'GetRecords'])
          require(`dynamodb:${action}`, definition.streamArn);
        const shardId = await shardOf(options.endpoint, options.place, definition.streamArn);
        return readStream(options.endpoint, options.place, {
          streamArn: definition.streamArn,
          shardId,
          after,
          ahead: options.clock.ahead,
        });
      },
      invoke: options.invoke,
      checkpoints: options.checkpoints,
      discard: (queueArn, message) => options.sendDeadLetter(definition.functionName, queueArn, message),
      changed: () => options.signals.changed(table),
      wake: () => options.signals.signal(table),
      faults: options.faults,
      now: options.clock.now,
      isOwn: (record) => isOfLane(record, options.partitionKeyOf(table), { lane, lanes: definition.lanes }),
      log: options.log,
    });
  };
  const stop = async (id: string) => {
    const mapping = running.get(id);
    running.delete(id);
    await mapping?.stop();
  };

  return {
    async define(definition: MappingDefinition): Promise<void> {
      const before = defined.get(definition.id);
      if (before && JSON.stringify(before) === JSON.stringify(definition)) return;
      defined.set(definition.id, definition);
      await stop(definition.id);
      if (started) run(definition);
    },
    async remove(id: string): Promise<void> {
      const definition = defined.get(id);
      defined.delete(id);
      await stop(id);
      if (definition) laneIds(definition).forEach(options.checkpoints.forget);
    },
    functionNames: () => [...new Set([...defined.values()].map((definition) => definition.functionName))],
    start(): void {
      started = true;
      for (const definition of defined.values()) run(definition);
    },
    async close(): Promise<void> {
      started = false;
      await Promise.all([...running.keys()].map(stop));
    },
  };
}
