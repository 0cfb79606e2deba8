import { z } from 'zod';
import { attributesDigest, bodyDigest } from '../attributes-digest.ts';
import { mostMessages, visibilitySeconds, waitSeconds } from '../inputs.ts';
import type { Message } from '../message.ts';
import { operation } from '../operation.ts';
import { receiptHandle } from '../receipt.ts';

const names = z.array(z.string()).default([]);
const input = z.object({
  MaxNumberOfMessages: mostMessages.default(1),
  VisibilityTimeout: visibilitySeconds.optional(),
  WaitTimeSeconds: waitSeconds.optional(),
  AttributeNames: names,
  MessageSystemAttributeNames: names,
  MessageAttributeNames: names,
});

/** Hands out messages, waiting for the first one if it is asked to. */
export const receiveMessage = operation({
  action: 'ReceiveMessage',
  input,
  async run(queue, wanted, { queues }) {
    const { name, waitSeconds } = queue.definition();
    const patience = AbortSignal.timeout((wanted.WaitTimeSeconds ?? waitSeconds) * 1_000);
    const ended = new Promise((resolve) => patience.addEventListener('abort', resolve, { once: true }));
    for (;;) {
      // Before the queue is asked, so that nothing arrives unseen in between.
      const changed = queues.changed(name);
      const received = queues.isClosed()
        ? []
        : queue.receive(wanted.MaxNumberOfMessages, wanted.VisibilityTimeout);
      if (received.length > 0) return { Messages: received.map((message) => worded(message, name, wanted)) };
      if (patience.aborted || queues.isClosed()) return {};
      await Promise.race([changed, ended]);
    }
  },
});

function worded(message: Message, queue: string, wanted: z.output<typeof input>): object {
  const { id, body, receives } = message;
  const attributes = pick(message.attributes, wanted.MessageAttributeNames);
  const system = pick(systemAttributes(message), [
    ...wanted.AttributeNames,
    ...wanted.MessageSystemAttributeNames,
  ]);
  const digest = attributesDigest(attributes);
  return {
    MessageId: id,
    ReceiptHandle: receiptHandle({ queue, id, receives }),
    Body: body,
    MD5OfBody: bodyDigest(body),
    ...(Object.keys(system).length > 0 ? { Attributes: system } : {}),
    ...(digest ? { MessageAttributes: attributes, MD5OfMessageAttributes: digest } : {}),
  };
}

function systemAttributes(message: Message): Record<string, string> {
  return {
    SenderId: message.senderId,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    ...(message.deadLetterSource ? { DeadLetterQueueSourceArn: message.deadLetterSource } : {}),
  };
}

/** The entries that are asked for by name, by a prefix that ends in `.*`, or by `All`. */
function pick<Value>(from: Record<string, Value>, names: string[]): Record<string, Value> {
  const isWanted = (name: string) =>
    names.some(
      (wanted) =>
        wanted === 'All' ||
        wanted === name ||
        (wanted.endsWith('.*') && name.startsWith(wanted.slice(0, -2))),
    );
  return Object.fromEntries(Object.entries(from).filter(([name]) => isWanted(name)));
}
