import { alarmMail } from '../cloudwatch/alarm-mail.ts';
import { createAlarms } from '../cloudwatch/alarms.ts';
import { createAppsyncMetrics } from '../cloudwatch/appsync-metrics.ts';
import { createLambdaMetrics } from '../cloudwatch/lambda-metrics.ts';
import { createMetrics } from '../cloudwatch/metrics.ts';
import { readPrintedMetrics } from '../cloudwatch/printed-metrics.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import type { Directory } from '../identity/directory.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { createTopics } from '../sns/topics.ts';

export type Monitoring = ReturnType<typeof createMonitoring>;

/** Whom mails of topics are from. */
const SNS_SENDER = 'AWS Notifications <no-reply@sns.amazonaws.com>';
const COMPACTED_EVERY_MS = 600_000;

/** CloudWatch with what feeds it, and the topics that its alarms speak to. */
export function createMonitoring(options: {
  place: Place;
  directory: Directory;
  mailbox: Mailbox;
  /** ms since the epoch. */
  now(): number;
  log(line: object): void;
}) {
  const { place, directory, mailbox, now, log } = options;
  const metrics = createMetrics({ now, log });
  const topics = createTopics({
    accountId: place.accountId,
    directory,
    sendMail: ({ to, ...mail }) => void mailbox.keep({ ...mail, to: [to], from: SNS_SENDER }),
  });
  const alarms = createAlarms({
    metrics,
    now,
    act(topicArn, alarm) {
      const from = { service: 'cloudwatch.amazonaws.com', arn: alarm.definition.arn };
      if (topics.publish(topicArn, from, alarmMail(alarm, place.region))) return;
      log({ level: 'ERROR', message: 'alarm action refused', alarm: alarm.definition.name, topic: topicArn });
    },
  });
  let compactedAt = now();
  return {
    metrics,
    topics,
    alarms,
    readPrinted: readPrintedMetrics(metrics),
    lambda: createLambdaMetrics(metrics, now),
    appsync: createAppsyncMetrics(metrics, now),
    tick(): void {
      alarms.tick();
      if (Math.abs(now() - compactedAt) < COMPACTED_EVERY_MS) return;
      compactedAt = now();
      metrics.compact();
    },
  };
}
