/** A schedule of EventBridge Scheduler, as a template describes it. Instants are ms since the epoch. */
export interface ScheduleDefinition {
  name: string;
  groupName: string;
  arn: string;
  description: string;
  /** `cron(...)`, `rate(...)` or `at(...)`. */
  expression: string;
  /** IANA zone in which the expression is read. */
  zone: string;
  enabled: boolean;
  startAt: number | null;
  endAt: number | null;
  target: ScheduleTarget;
}

/** What a schedule calls, and as whom. */
export interface ScheduleTarget {
  functionArn: string;
  roleArn: string;
  /** JSON handed over to the function. */
  input: string;
  maximumAttempts: number;
  maximumAgeSeconds: number;
  deadLetterArn: string | null;
}

/** How a run went: `error` is null where the function took it. */
export interface Run {
  at: number;
  /** Whether a person asked for it, and not the clock. */
  byHand: boolean;
  error: string | null;
}
