import { callEngine } from './call-engine.ts';
import { asAwsRecord, type StreamRecord } from './stream-record.ts';
import type { Place } from './table-arn.ts';
import { toEngine } from './table-arn.ts';

export interface StreamReader {
  /** The next records, oldest first; empty at the end of the stream. */
  read(limit: number): Promise<StreamRecord[]>;
}

/**
 * Reads a table's stream after the given sequence number; null = from the oldest record kept. `ahead` tells how far the
 * platform's clock is ahead of the machine's, by which the engine stamps records, ms.
 */
export function readStream(
  endpoint: string,
  place: Place,
  input: { streamArn: string; shardId: string; after: string | null; ahead(): number },
): StreamReader {
  const target = (operation: string) => `DynamoDBStreams_20120810.${operation}`;
  const engineArn = toEngine(place, input.streamArn);
  let after = input.after;
  let iterator: string | null = null;
  return {
    async read(limit) {
      iterator ??= (
        await callEngine<{ ShardIterator: string }>(endpoint, target('GetShardIterator'), {
          StreamArn: engineArn,
          ShardId: input.shardId,
          ...(after === null
            ? { ShardIteratorType: 'TRIM_HORIZON' }
            : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
        })
      ).ShardIterator;
      const used = iterator;
      iterator = null;
      const answer = await callEngine<{ Records: StreamRecord[]; NextShardIterator?: string }>(
        endpoint,
        target('GetRecords'),
        {
          ShardIterator: used,
          Limit: limit,
        },
      );
      iterator = answer.NextShardIterator ?? null;
      after = answer.Records.at(-1)?.dynamodb.SequenceNumber ?? after;
      return answer.Records.map((record) => asAwsRecord(record, place, input.streamArn, input.ahead()));
    },
  };
}

/** The one shard of a stream of this engine. */
export async function shardOf(endpoint: string, place: Place, streamArn: string): Promise<string> {
  const answer = await callEngine<{ StreamDescription: { Shards: { ShardId: string }[] } }>(
    endpoint,
    'DynamoDBStreams_20120810.DescribeStream',
    { StreamArn: toEngine(place, streamArn) },
  );
  return answer.StreamDescription.Shards[0]!.ShardId;
}
