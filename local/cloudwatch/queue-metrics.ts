import type { Queues } from '../sqs/queues.ts';
import type { Metrics } from './metrics.ts';

const MINUTE = 60_000;

/** What SQS itself tells of queues: each minute, how many messages are waiting. Tick it before the alarms. */
export function createQueueMetrics(options: {
  metrics: Pick<Metrics, 'put'>;
  queues: Pick<Queues, 'all'>;
  /** ms since the epoch. */
  now(): number;
}) {
  const { metrics, queues, now } = options;
  let lastMinute: number | null = null;
  return {
    tick(): void {
      const minute = now() - (now() % MINUTE);
      if (minute === lastMinute) return;
      lastMinute = minute;
      for (const queue of queues.all())
        metrics.put({
          namespace: 'AWS/SQS',
          name: 'ApproximateNumberOfMessagesVisible',
          dimensions: { QueueName: queue.definition().name },
          // In the minute that has just ended, which is the one that alarms look at.
          at: minute - 1,
          unit: 'Count',
          values: [{ value: queue.counts().visible, times: 1 }],
        });
    },
  };
}
