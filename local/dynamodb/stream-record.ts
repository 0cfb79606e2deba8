import { createHash } from 'node:crypto';
import type { Place } from './table-arn.ts';

/** A stream record as GetRecords gives it over JSON. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: string;
  eventSource: string;
  awsRegion: string;
  dynamodb: {
    ApproximateCreationDateTime: number | string;
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    OldImage?: Record<string, unknown>;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: string;
  };
  userIdentity?: { PrincipalId?: string; Type?: string };
}

/** What the engine says differently from AWS, put right: times are epoch seconds, a TTL delete names the service. `ahead`: ms to add to the times. */
export function asAwsRecord(record: StreamRecord, place: Place, stream: string, ahead = 0): StreamRecord {
  const created = record.dynamodb.ApproximateCreationDateTime;
  return {
    ...record,
    eventID: createHash('md5').update(`${stream}/${record.dynamodb.SequenceNumber}`).digest('hex'),
    awsRegion: place.region,
    dynamodb: {
      ...record.dynamodb,
      ApproximateCreationDateTime:
        (typeof created === 'string' ? Date.parse(created) / 1000 : created) + ahead / 1000,
    },
    ...(record.userIdentity
      ? { userIdentity: { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' } }
      : {}),
  };
}
