import { randomUUID } from 'node:crypto';
import type { StreamRecord } from '../../dynamodb/stream-record.ts';
import type { MappingDefinition } from './mapping.ts';

export type GivenUp = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** What Lambda sends to a stream mapping's destination: where the records are, not the records themselves. */
export function deadLetter(
  records: StreamRecord[],
  condition: GivenUp,
  invocations: number,
  definition: Pick<MappingDefinition, 'functionArn' | 'streamArn'>,
): object {
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: definition.functionArn,
      condition,
      approximateInvokeCount: invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000001',
      startSequenceNumber: records[0]!.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)!.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrivalOf(records[0]!),
      approximateArrivalOfLastRecord: arrivalOf(records.at(-1)!),
      batchSize: records.length,
      streamArn: definition.streamArn,
    },
  };
}

function arrivalOf(record: StreamRecord): string {
  return new Date(Number(record.dynamodb.ApproximateCreationDateTime) * 1_000).toISOString();
}
