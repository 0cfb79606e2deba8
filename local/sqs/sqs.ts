import type { Place } from '../dynamodb/table-arn.ts';
import { requireAccess } from '../gateway/access-denied.ts';
import { jsonAnswer, ServiceError, type Answer } from '../gateway/answer.ts';
import { jsonObject } from '../gateway/json-object.ts';
import type { GatewayRequest } from '../gateway/service.ts';
import type { Caller } from '../identity/directory.ts';
import { OPERATIONS } from './operations.ts';
import { queueArn } from './queue-arn.ts';
import type { Queues } from './queues.ts';

/** SQS in its JSON protocol: checks what the caller may do with the queue, then does it. */
export function createSqs(queues: Queues, place: Place) {
  return {
    async handle({ headers, body }: GatewayRequest, caller: Caller): Promise<Answer> {
      const name = String(headers['x-amz-target']).split('.')[1] ?? '';
      const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
      if (!operation) throw new ServiceError('UnsupportedOperation', `${name} is not offered here.`);
      const input = jsonObject(body);
      const queueName = operation.isList ? '' : queueNameOf(input);
      const resource = operation.isList ? '*' : queueArn(place, queueName);
      requireAccess(caller, { action: `sqs:${operation.action}`, resource });
      return jsonAnswer(200, await operation.run({ queues, caller }, queues.find(queueName), input));
    },
  };
}

/** The queue's name, given as such or at the end of its URL, wherever that points. */
function queueNameOf(input: Record<string, unknown>): string {
  const url = input['QueueUrl'] ?? input['QueueName'];
  if (typeof url !== 'string' || url === '')
    throw new ServiceError('MissingParameter', 'The request must contain the parameter QueueUrl.');
  return url.slice(url.lastIndexOf('/') + 1);
}
