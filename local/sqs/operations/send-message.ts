import { z } from 'zod';
import { attributesDigest, bodyDigest } from '../attributes-digest.ts';
import { delaySeconds, messageAttributes, messageBody } from '../inputs.ts';
import type { Message } from '../message.ts';
import { operation, type SqsContext } from '../operation.ts';
import type { Queue } from '../queue.ts';
import { invalidValue } from '../sqs-error.ts';

/** A message as a caller gives it, alone or in a batch. */
export const sentMessage = z.object({
  MessageBody: messageBody,
  DelaySeconds: delaySeconds.optional(),
  MessageAttributes: messageAttributes.optional(),
});

export type SentMessage = z.output<typeof sentMessage>;

/** Puts one message into a queue. */
export const sendMessage = operation({
  action: 'SendMessage',
  input: sentMessage,
  run: (queue, input, context) => send(queue, input, context),
});

/** Puts a message into a queue and says what SQS says of it; throws when it is too large. */
export function send(queue: Queue, input: SentMessage, { caller }: SqsContext): object {
  const { maximumBytes } = queue.definition();
  if (sizeOf(input) > maximumBytes)
    throw invalidValue('***', 'MessageBody', `Message must be shorter than ${maximumBytes} bytes.`);
  const message = queue.send({
    body: input.MessageBody,
    attributes: input.MessageAttributes ?? {},
    senderId: caller.accessKeyId,
    delaySeconds: input.DelaySeconds,
  });
  return receiptOf(message);
}

/** Bytes of a message that count: its body and its attributes' names, types and values. */
export function sizeOf({ MessageBody, MessageAttributes = {} }: SentMessage): number {
  const attributes = Object.entries(MessageAttributes).flatMap(([name, value]) => [
    name,
    value.DataType,
    value.StringValue ?? Buffer.from(value.BinaryValue ?? '', 'base64').toString('latin1'),
  ]);
  return [MessageBody, ...attributes].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}

function receiptOf({ id, body, attributes }: Message): object {
  const digest = attributesDigest(attributes);
  return {
    MessageId: id,
    MD5OfMessageBody: bodyDigest(body),
    ...(digest ? { MD5OfMessageAttributes: digest } : {}),
  };
}
