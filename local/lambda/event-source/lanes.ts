import { createHash } from 'node:crypto';
import type { StreamRecord } from '../../dynamodb/stream-record.ts';
import type { MappingDefinition } from './mapping.ts';

/** One id for each lane of a mapping: each has come as far as it has by itself. */
export function laneIds({ id, lanes }: Pick<MappingDefinition, 'id' | 'lanes'>): string[] {
  return lanes === 1 ? [id] : Array.from({ length: lanes }, (_, lane) => `${id}-${lane}`);
}

/** Whether a record goes by this lane: all of one partition key go by the same. */
export function isOfLane(
  record: StreamRecord,
  partitionKey: string | null,
  { lane, lanes }: { lane: number; lanes: number },
): boolean {
  if (lanes === 1) return true;
  const { Keys } = record.dynamodb;
  const key = JSON.stringify(partitionKey === null ? Keys : Keys[partitionKey]);
  return createHash('sha256').update(key).digest().readUInt32BE() % lanes === lane;
}
