import { queueArn } from '../../sqs/queue-arn.ts';
import { queueDefaults, type QueueDefinition } from '../../sqs/queue-definition.ts';
import { TemplateError } from '../evaluate.ts';
import { generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface QueueProperties {
  QueueName?: string;
  FifoQueue?: boolean;
  VisibilityTimeout?: number;
  MessageRetentionPeriod?: number;
  DelaySeconds?: number;
  ReceiveMessageWaitTimeSeconds?: number;
  MaximumMessageSize?: number;
  RedrivePolicy?: QueueDefinition['redrive'];
}

/** A standard queue, whose URL is on this machine. */
export const queue: ResourceHandler = (
  properties,
  { place, queues, endpointUrl },
  { stackName, logicalId },
) => {
  const wanted = properties as unknown as QueueProperties;
  if (wanted.FifoQueue) throw new TemplateError('FIFO queues are not offered here.');
  const name = wanted.QueueName ?? generatedName(stackName, logicalId, 80);
  const arn = queueArn(place, name);
  const url = `${endpointUrl}/${place.accountId}/${name}`;
  queues.define({
    name,
    arn,
    url,
    visibilitySeconds: Number(wanted.VisibilityTimeout ?? queueDefaults.visibilitySeconds),
    retentionSeconds: Number(wanted.MessageRetentionPeriod ?? queueDefaults.retentionSeconds),
    delaySeconds: Number(wanted.DelaySeconds ?? queueDefaults.delaySeconds),
    waitSeconds: Number(wanted.ReceiveMessageWaitTimeSeconds ?? queueDefaults.waitSeconds),
    maximumBytes: Number(wanted.MaximumMessageSize ?? queueDefaults.maximumBytes),
    redrive: redriveOf(wanted.RedrivePolicy),
  });
  return {
    id: url,
    attributes: { Arn: arn, QueueName: name, QueueUrl: url },
    remove: () => queues.remove(name),
  };
};

function redriveOf(policy: QueueProperties['RedrivePolicy']): QueueDefinition['redrive'] {
  if (!policy) return queueDefaults.redrive;
  return {
    deadLetterTargetArn: policy.deadLetterTargetArn,
    maxReceiveCount: Number(policy.maxReceiveCount),
  };
}
