import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { PlatformFunction } from './function.ts';

export const streamActions = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];

/** How a function reads a stream: a bad record is cut out of its batch, tried again, then told of in the queue. */
export const streamSettings = { batchSize: 100, retryAttempts: 10, parallelization: 1 } as const;

/** Where the positions of records end up that a function could not take; kept for two weeks. */
export function makeDeadLetters(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(queue, 'AwsSolutions-SQS3', 'It is a dead-letter queue itself.');
  return queue;
}

interface StreamProps {
  streamArn: string;
  reader: PlatformFunction;
  deadLetters: Queue;
  /** How long to gather records before a call; none unless told. */
  batchingWindow?: Duration;
  /** Records older than this are dropped; none unless told. */
  maxRecordAge?: Duration;
  /** Lambda's filter criteria: which records to deliver; all unless told. */
  filters?: Record<string, unknown>[];
  /** Batches at the same time, each of other partition keys; one unless told. */
  parallelization?: number;
}

/** Feeds a table's stream to a function, which reports the records it could not take. */
export function readStream(scope: Construct, id: string, props: StreamProps): EventSourceMapping {
  const destination = props.deadLetters.queueArn;
  props.reader.allow(streamActions, [props.streamArn]);
  props.reader.allow(['sqs:SendMessage'], [destination]);
  return new EventSourceMapping(scope, id, {
    target: props.reader.function,
    eventSourceArn: props.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: streamSettings.batchSize,
    parallelizationFactor: props.parallelization ?? streamSettings.parallelization,
    retryAttempts: streamSettings.retryAttempts,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    // Not SqsDlq: it grants two more actions on the queue, which sending needs not.
    onFailure: { bind: () => ({ destination }) },
    ...(props.batchingWindow ? { maxBatchingWindow: props.batchingWindow } : {}),
    ...(props.filters ? { filters: props.filters } : {}),
    ...(props.maxRecordAge ? { maxRecordAge: props.maxRecordAge } : {}),
  });
}

/** The ARN of a table's stream; every table that is read from has one. */
export function streamArnOf(table: ITable): string {
  if (!table.tableStreamArn) throw new Error(`The table ${table.node.id} has no stream. Run: npm run adopt`);
  return table.tableStreamArn;
}
