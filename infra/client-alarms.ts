import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ClientFunction } from './client-function.ts';
import type { ClientParameters } from './client-parameters.ts';

interface ClientAlarmsProps {
  parameters: ClientParameters;
  functions: Record<'chatbot' | 'knowledge', ClientFunction>;
}

/** What is watched of one client, told to the owner where the platform's own alarms are told. */
export class ClientAlarms extends Construct {
  constructor(scope: Construct, id: string, { parameters, functions }: ClientAlarmsProps) {
    super(scope, id);
    const topic = Topic.fromTopicArn(this, 'Topic', parameters.alarmTopicArn.valueAsString);
    const clientId = parameters.clientId.valueAsString;
    const advice = {
      chatbot: 'fails to answer visitors',
      knowledge: 'fails to read documents',
    };
    for (const [name, { function: watched }] of Object.entries(functions)) {
      const alarm = new Alarm(this, name, {
        alarmName: `chatbot-${clientId}-${name}-errors`,
        alarmDescription: `The ${name} of ${clientId} ${advice[name as keyof typeof advice]}: look for ERROR in its log.`,
        metric: new Metric({
          namespace: 'AWS/Lambda',
          metricName: 'Errors',
          statistic: 'Sum',
          dimensionsMap: { FunctionName: watched.functionName },
          period: Duration.minutes(5),
        }),
        threshold: 0,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
    }
  }
}
