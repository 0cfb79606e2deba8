import type { Metrics } from '../cloudwatch/metrics.ts';
import { accessDenied } from '../gateway/access-denied.ts';
import type { Directory } from '../identity/directory.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Functions } from '../lambda/functions.ts';
import type { MessageAttributes } from '../sqs/message.ts';
import type { Queues } from '../sqs/queues.ts';
import type { ScheduleDefinition } from './schedule.ts';

export interface DeliverOptions {
  actAs: Directory['actAs'];
  find: Functions['find'];
  asyncInvocations: Pick<AsyncInvocations, 'invoke'>;
  metrics: Pick<Metrics, 'put'>;
  queues: Pick<Queues, 'find'>;
  log(line: object): void;
}

/**
 * Hands a run to its function, as the schedule's role. Lambda takes it and tries again by itself if the function
 * fails; a refusal is final, as in AWS, where only throttling and failures of a service are tried again (one machine
 * knows neither, so the retry policy has nothing to do here). Returns what went wrong, or null.
 */
export function createDelivery({ actAs, find, asyncInvocations, metrics, queues, log }: DeliverOptions) {
  const refusal = ({ target }: ScheduleDefinition): { code: string; message: string } | null => {
    const { functionArn: resource, roleArn } = target;
    const role = actAs(roleArn, 'scheduler');
    const request = { action: 'lambda:InvokeFunction', resource };
    const decision = role.decide(request);
    if (!decision.allowed) return accessDenied(role, request, decision.reason);
    if (!find(resource))
      return { code: 'ResourceNotFoundException', message: `Function not found: ${resource}` };
    return null;
  };

  return (definition: ScheduleDefinition, at: number): string | null => {
    const { target, name } = definition;
    const count = (metric: string) =>
      metrics.put({
        namespace: 'AWS/Scheduler',
        name: metric,
        dimensions: { ScheduleGroup: definition.groupName },
        at,
        unit: 'Count',
        values: [{ value: 1, times: 1 }],
      });
    count('InvocationAttemptCount');
    const refused = refusal(definition);
    if (!refused) {
      void asyncInvocations.invoke(target.functionArn, JSON.parse(target.input));
      return null;
    }
    count('TargetErrorCount');
    count('InvocationDroppedCount');
    log({ level: 'ERROR', message: 'schedule could not run', schedule: name, error: refused.message });
    const { deadLetterArn, roleArn } = target;
    if (deadLetterArn === null) return refused.message;
    const queue = queues.find(deadLetterArn);
    if (!queue || !actAs(roleArn, 'scheduler').may({ action: 'sqs:SendMessage', resource: deadLetterArn })) {
      count('InvocationsFailedToBeSentToDeadLetterCount');
      log({ level: 'ERROR', message: 'dead letter refused', schedule: name, queue: deadLetterArn });
      return refused.message;
    }
    count('InvocationsSentToDeadLetterCount');
    const attributes = {
      ERROR_CODE: refused.code,
      ERROR_MESSAGE: refused.message,
      SCHEDULE_ARN: definition.arn,
      SCHEDULED_TIME: new Date(at).toISOString(),
      TARGET_ARN: target.functionArn,
    };
    queue.send({ body: target.input, attributes: texts(attributes), senderId: roleArn });
    return refused.message;
  };
}

function texts(values: Record<string, string>): MessageAttributes {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
}
