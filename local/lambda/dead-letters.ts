import type { AccessRequest } from '../identity/policy.ts';
import type { Queues } from '../sqs/queues.ts';
import type { FunctionDefinition } from './functions.ts';

export interface DeadLettersOptions {
  queues: Queues;
  find(functionName: string): Pick<FunctionDefinition, 'roleArn'> | null;
  roleMay(roleArn: string, request: AccessRequest): boolean;
  log(line: object): void;
}

/** Sends what a function could not take to a queue. */
export type SendDeadLetter = (functionName: string, queueArn: string, message: object) => void;

/**
 * Lambda sends dead letters as the function's role, which needs `sqs:SendMessage`. What cannot be sent is lost, as it
 * is in AWS, but the log says so and why.
 */
export function deadLetterSender({ queues, find, roleMay, log }: DeadLettersOptions): SendDeadLetter {
  return (functionName, queueArn, message) => {
    const lost = (error: string) =>
      log({ level: 'ERROR', message: 'dead letter lost', function: functionName, error });
    const roleArn = find(functionName)?.roleArn;
    if (roleArn === undefined) return lost(`There is no function ${functionName}.`);
    if (!roleMay(roleArn, { action: 'sqs:SendMessage', resource: queueArn }))
      return lost(`${roleArn} lacks sqs:SendMessage on ${queueArn}.`);
    const queue = queues.find(queueArn);
    if (!queue) return lost(`There is no queue ${queueArn}.`);
    queue.send({ body: JSON.stringify(message), senderId: roleArn });
  };
}
