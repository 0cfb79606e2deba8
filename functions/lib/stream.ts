import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, StreamRecord } from 'aws-lambda';

/** The new image of a stream record as a plain row; null for removals. */
export function newImage(record: DynamoDBRecord): Record<string, unknown> | null {
  return plainRow(record.dynamodb?.NewImage);
}

/** The row as it was before; null for new ones, and where the stream does not carry it. */
export function oldImage(record: DynamoDBRecord): Record<string, unknown> | null {
  return plainRow(record.dynamodb?.OldImage);
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

function plainRow(image: StreamRecord['NewImage']): Record<string, unknown> | null {
  return image ? unmarshall(image as Record<string, AttributeValue>) : null;
}
