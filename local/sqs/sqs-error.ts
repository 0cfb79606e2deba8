import { jsonAnswer, ServiceError, type Answer } from '../gateway/answer.ts';
import type { Refusal } from '../gateway/service.ts';

/** The names some errors had before SQS spoke JSON, which clients still compare with. */
const QUERY_CODES: Record<string, string> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
};

/** A refusal as SQS words it. */
export function sqsError({ code, message, status }: Refusal): Answer {
  const answer = jsonAnswer(status, { __type: `com.amazonaws.sqs#${code}`, message });
  const fault = `${QUERY_CODES[code] ?? code};${status >= 500 ? 'Receiver' : 'Sender'}`;
  return { ...answer, headers: { ...answer.headers, 'x-amzn-query-error': fault } };
}

export const noSuchQueue = () => new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');

export const invalidValue = (value: unknown, parameter: string, reason: string) =>
  new ServiceError(
    'InvalidParameterValue',
    `Value ${JSON.stringify(value).slice(0, 200)} for parameter ${parameter} is invalid. Reason: ${reason}`,
  );
