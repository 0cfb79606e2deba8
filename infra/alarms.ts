import { CfnCondition, CfnParameter, Duration, Fn, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { PlatformFunction } from './function.ts';

interface AlarmProps {
  name: string;
  /** One sentence: what to do. */
  advice: string;
  metric: Metric;
  /** The alarm goes off above it; 0 unless told. */
  threshold?: number;
  /** Keeps its state where nothing is reported; takes silence for health unless told. */
  keepsState?: boolean;
}

/** What is watched, and told to the owner by mail: every function and every dead-letter queue of the stack, and more. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    { apiId, projector, data }: { apiId: string; projector: PlatformFunction; data: Stack },
  ) {
    super(scope, id);
    this.topic = this.mailedTopic();
    const all = [Stack.of(this), data].flatMap((stack) => stack.node.findAll());
    for (const one of all) if (one instanceof PlatformFunction) this.watchFunction(one);
    for (const one of all) if (one instanceof Queue) this.watchDeadLetters(one);
    this.alarm({
      name: 'figures-behind',
      advice: 'The figures are more than five minutes behind: look into the log of stride-panel-projector.',
      metric: metric('AWS/Lambda', 'IteratorAge', 'Maximum', {
        FunctionName: projector.function.functionName,
      }),
      threshold: Duration.minutes(5).toMilliseconds(),
    });
    this.alarm({
      name: 'throttled',
      // Visitors wait and figures fall behind, and no function reports an error.
      advice:
        'Lambda turned calls away, because too many ran at once in this account: ask Service Quotas for more "Concurrent executions".',
      metric: metric('AWS/Lambda', 'Throttles', 'Sum', {}),
    });
    this.alarm({
      name: 'api-failures',
      advice: 'The GraphQL API fails by itself: look into its log, and at AWS Health for AppSync.',
      metric: metric('AWS/AppSync', '5XXError', 'Sum', { GraphQLAPIId: apiId }),
    });
    this.alarm({
      name: 'recount-differences',
      advice:
        'Figures differ from what was counted: the log of stride-panel-recount names the client, then run npm run rebuild -- --client ID.',
      metric: metric('StridePanel', 'RecountDifferences', 'Sum', { service: 'recount' }, Duration.hours(1)),
      keepsState: true,
    });
  }

  private watchFunction({ name, function: { functionName } }: PlatformFunction): void {
    this.alarm({
      name: `${name}-errors`,
      advice: `The function ${name} fails: look for ERROR in the log /aws/lambda/stride-panel-${name}.`,
      metric: metric('AWS/Lambda', 'Errors', 'Sum', { FunctionName: functionName }),
    });
  }

  private watchDeadLetters(queue: Queue): void {
    const room = queue.node.scope!.node.id;
    this.alarm({
      name: `${kebab(room)}-dead-letters`,
      advice: `Something was given up in ${room}: read the messages of its dead-letter queue, repair the cause, rebuild, empty the queue.`,
      metric: metric('AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'Maximum', {
        QueueName: queue.queueName,
      }),
    });
  }

  private alarm({ name, advice, metric, threshold = 0, keepsState = false }: AlarmProps): void {
    const alarm = new Alarm(this, name, {
      alarmName: `stride-panel-${name}`,
      alarmDescription: advice,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: keepsState ? TreatMissingData.IGNORE : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /** A topic that mails to the address given at deployment, if there is one. */
  private mailedTopic(): Topic {
    const topic = new Topic(this, 'Topic', { displayName: 'Stride Panel', enforceSSL: true });
    // A policy of one's own, which enforceSSL makes, takes away what SNS lets the account's services do by itself.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const address = new CfnParameter(Stack.of(this), 'AlarmEmail', {
      default: '',
      description:
        'Who is mailed when an alarm goes off; nobody where it is empty. AWS asks the address first.',
    });
    const isGiven = new CfnCondition(this, 'HasAlarmEmail', {
      expression: Fn.conditionNot(Fn.conditionEquals(address.valueAsString, '')),
    });
    const subscription = new CfnSubscription(this, 'Mail', {
      topicArn: topic.topicArn,
      protocol: 'email',
      endpoint: address.valueAsString,
    });
    subscription.cfnOptions.condition = isGiven;
    return topic;
  }
}

function metric(
  namespace: string,
  metricName: string,
  statistic: string,
  dimensionsMap: Record<string, string>,
  period = Duration.minutes(5),
): Metric {
  return new Metric({ namespace, metricName, statistic, dimensionsMap, period });
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
