import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { PlatformFunction } from './function.ts';

interface ScheduleProps {
  job: PlatformFunction;
  name: string;
  description: string;
  /** AWS's cron or rate. */
  expression: string;
  /** IANA zone in which the expression is read. */
  timeZone: string;
  /** Told of runs that could not begin, and of those that failed three times. */
  deadLetters: Queue;
}

/** Runs a function by the clock, as a role that may do nothing else. */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id);
    const { job, deadLetters } = props;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    const allow = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    allow('lambda:InvokeFunction', job.function.functionArn);
    allow('sqs:SendMessage', deadLetters.queueArn);
    const schedule = new CfnSchedule(this, 'Schedule', {
      name: props.name,
      description: props.description,
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: props.timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: job.function.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        retryPolicy: { maximumEventAgeInSeconds: 3_600, maximumRetryAttempts: 10 },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    schedule.node.addDependency(role);

    job.allow(['sqs:SendMessage'], [deadLetters.queueArn]);
    const failures = new CfnEventInvokeConfig(this, 'Failures', {
      functionName: job.function.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
    });
    // Lambda asks at once whether the role may tell the queue.
    failures.node.addDependency(job.role);
  }
}
