import type { EventName } from './notification-rule.ts';

export interface Happened {
  name: EventName;
  bucket: string;
  key: string;
  /** Of the object made; null when it was removed. */
  made: { size: number; etag: string } | null;
  callerId: string;
  requestId: string;
  region: string;
  accountId: string;
  configurationId: string;
  /** Grows with every event of a key. */
  sequence: number;
  /** ms since the epoch */
  at: number;
}

/** An event as S3 hands it to a function. */
export function notificationEvent(happened: Happened): object {
  const { bucket, made, at } = happened;
  const owner = { principalId: `A${happened.accountId}` };
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: happened.region,
        eventTime: new Date(at).toISOString(),
        eventName: happened.name,
        userIdentity: { principalId: `AWS:${happened.callerId}` },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: { 'x-amz-request-id': happened.requestId, 'x-amz-id-2': happened.requestId },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: happened.configurationId,
          bucket: { name: bucket, ownerIdentity: owner, arn: `arn:aws:s3:::${bucket}` },
          object: {
            key: encodedKey(happened.key),
            ...(made ? { size: made.size, eTag: made.etag } : {}),
            sequencer: happened.sequence.toString(16).toUpperCase().padStart(18, '0'),
          },
        },
      },
    ],
  };
}

/** URL-encoded as a form's value is, but for the slashes: a reader must turn `+` into a space first. */
function encodedKey(key: string): string {
  return new URLSearchParams({ key }).toString().slice('key='.length).replaceAll('%2F', '/');
}
