import { z } from 'zod';
import { ServiceError } from '../../gateway/answer.ts';
import { operation } from '../operation.ts';
import type { Queue } from '../queue.ts';

/** A queue's settings and how many messages it has; the figures are exact here. */
export const getQueueAttributes = operation({
  action: 'GetQueueAttributes',
  input: z.object({ AttributeNames: z.array(z.string()).default([]) }),
  run(queue, { AttributeNames }) {
    const attributes = attributesOf(queue);
    if (AttributeNames.includes('All')) return { Attributes: attributes };
    const wanted = AttributeNames.map((name): [string, string] => {
      const value = attributes[name];
      if (value === undefined) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${name}.`);
      return [name, value];
    });
    return { Attributes: Object.fromEntries(wanted) };
  },
});

function attributesOf(queue: Queue): Record<string, string> {
  const { redrive, ...definition } = queue.definition();
  const { visible, inFlight, delayed } = queue.counts();
  return {
    QueueArn: definition.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(definition.visibilitySeconds),
    MaximumMessageSize: String(definition.maximumBytes),
    MessageRetentionPeriod: String(definition.retentionSeconds),
    DelaySeconds: String(definition.delaySeconds),
    ReceiveMessageWaitTimeSeconds: String(definition.waitSeconds),
    ...(redrive ? { RedrivePolicy: JSON.stringify(redrive) } : {}),
  };
}
