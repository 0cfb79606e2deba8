/** A standard queue as its template wants it. */
export interface QueueDefinition {
  name: string;
  arn: string;
  url: string;
  visibilitySeconds: number;
  retentionSeconds: number;
  delaySeconds: number;
  waitSeconds: number;
  maximumBytes: number;
  redrive: { deadLetterTargetArn: string; maxReceiveCount: number } | null;
}

/** What AWS gives a queue that says nothing of itself. */
export const queueDefaults = {
  visibilitySeconds: 30,
  retentionSeconds: 345_600,
  delaySeconds: 0,
  waitSeconds: 0,
  maximumBytes: 1_048_576,
  redrive: null,
} as const;
