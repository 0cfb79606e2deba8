import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';

/** The new image of a stream record as a plain row; null for removals. */
export function newImage(record: DynamoDBRecord): Record<string, unknown> | null {
  const image = record.dynamodb?.NewImage;
  return image ? unmarshall(image as Record<string, AttributeValue>) : null;
}

/** Name of the table whose stream a record comes from. */
export function tableOf(record: DynamoDBRecord): string {
  return record.eventSourceARN?.split('/')[1] ?? '';
}

/** Tells the stream to deliver again from the first of these records on. */
export function failures(records: DynamoDBRecord[]) {
  return {
    batchItemFailures: records.map((record) => ({ itemIdentifier: record.dynamodb!.SequenceNumber! })),
  };
}
